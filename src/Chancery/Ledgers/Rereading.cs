using Chancery.Articles;
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
        var vanished = old.Where(o => o.Counts && !keys.Contains(o.Key)).ToList();
        var held = Held(vanished);
        var gone = vanished.Where(v => !held.Contains(v.Key)).ToList();
        work.Replace([.. gone.Select(g => g.Key)], reading);
        var fresh = reports.Where(r => old.All(o => o.Key != r.Key)).ToList();
        var beside = fresh.Where(f => IsBeside(f.Kind, f.Evidence)).ToList();
        var back = same.Where(s => s.Replaced).ToLookup(s => IsBeside(s.Said.Kind, s.Evidence));
        work.Replace([.. back[false].Select(s => s.Key)], null);
        work.Replace([.. back[true].Select(s => s.Key)], -reading);
        var filing = new Filing(work, reconciler, shelf);
        filing.Add(article, [.. fresh.Except(beside)]);
        foreach (var proposal in beside)
            work.AddProposal(proposal, filing.FormOf(proposal), article, reading);
        Refresh([.. gone.Concat(back[false]).Select(g => g.Form).Distinct()]);
        return new Reread(same.Count - back[true].Count(), fresh.Count - beside.Count, gone.Count, beside.Count + back[true].Count());

        bool IsBeside(ItemKind kind, IReadOnlyList<TextSpan> evidence) => vanished.Any(v => held.Contains(v.Key) && v.Said.Kind == kind && v.Evidence.Any(e => evidence.Any(e.Overlaps)));
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
        new EntryRefresh(work, reconciler, shelf).Of([.. before.Select(f => f.Component).Distinct()], [.. before.Select(f => f.Entry).Where(e => e != 0).Distinct()]);
    }
}
