using Chancery.Ledgers.Reconciling;
using NodaTime;

namespace Chancery.Ledgers;

/// <summary>Puts a new reading of an article beside the old one.</summary>
internal sealed class Rereading(ILedgerWork work, Reconciler reconciler, SignatureShelf shelf)
{
    public Reread File(ArticleRow article, IReadOnlyList<Report> reports, string reader, Instant now)
    {
        var old = work.ReportsOfArticle(article.Number);
        var reading = work.AddReading(article.Number, reader, now);
        var keys = reports.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var same = old.Where(o => keys.Contains(o.Key)).ToList();
        work.Replace([.. same.Where(s => s.Replaced).Select(s => s.Key)], null);
        var vanished = old.Where(o => o.Counts && !keys.Contains(o.Key)).ToList();
        var held = Held(vanished);
        var gone = vanished.Where(v => !held.Contains(v.Key)).ToList();
        work.Replace([.. gone.Select(g => g.Key)], reading);
        var fresh = reports.Where(r => old.All(o => o.Key != r.Key)).ToList();
        var beside = fresh.Where(f => vanished.Any(v => held.Contains(v.Key) && v.Said.Kind == f.Kind && v.Evidence.Any(e => f.Evidence.Any(e.Overlaps)))).ToList();
        var filing = new Filing(work, reconciler, shelf);
        filing.Add(article, [.. fresh.Except(beside)]);
        foreach (var proposal in beside)
            work.AddProposal(proposal, filing.FormOf(proposal), article, reading);
        Refresh([.. gone.Concat(same.Where(s => s.Replaced)).Select(g => g.Form).Distinct()]);
        return new Reread(same.Count, fresh.Count - beside.Count, gone.Count, beside.Count);
    }

    /// <summary>The reports of entries that people have confirmed or corrected.</summary>
    private HashSet<string> Held(IReadOnlyList<KnownReport> reports)
    {
        var forms = work.Forms([.. reports.Select(r => r.Form).Distinct()]).ToDictionary(f => f.Number, f => f.Entry);
        var rulings = work.RulingsOf([.. forms.Values.Distinct()]);
        return reports.Where(r => forms.TryGetValue(r.Form, out var entry) && rulings.GetValueOrDefault(entry, []).Any(g => g.UndoneBy is null && g.Kind is RulingKind.Confirm or RulingKind.Correct or RulingKind.Merge or RulingKind.Split))
            .Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Forms that lost or regained reports may leave their entries or come back to them.</summary>
    private void Refresh(IReadOnlyCollection<long> forms)
    {
        if (forms.Count == 0)
            return;
        var before = work.FormsInAnyState(forms);
        work.Count(forms);
        var idle = work.FormsInAnyState(forms).Where(f => f.Tally.Reports == 0).Select(f => f.Number).ToList();
        work.SetEntry(idle, 0);
        var entries = before.Select(f => f.Entry).Where(e => e != 0).ToHashSet();
        var regrouped = new Regrouping(work, reconciler, shelf).Regroup([.. before.Select(f => f.Component).Distinct()]);
        var left = work.FormsOfEntries(entries).Select(f => f.Entry).ToHashSet();
        work.Drop([.. entries.Except(left).Except(regrouped.Emptied)]);
        new Projection(work).Update([.. regrouped.Touched.Union(left)]);
    }
}
