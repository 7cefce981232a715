using Chancery.Ledgers.Reconciling;

namespace Chancery.Ledgers;

/// <summary>Files the reports of one article and brings the entries up to date that they touch.</summary>
internal sealed class Filing(ILedgerWork work, Reconciler reconciler, SignatureShelf shelf)
{
    public Filed Add(ArticleRow article, IReadOnlyList<Report> reports)
    {
        var hashes = reports.Select(r => r.Form.Hash()).ToList();
        var known = work.FormsOf([.. hashes.Distinct()]);
        var numbers = known.ToDictionary(k => k.Key, k => k.Value.Number);
        var fresh = new Dictionary<long, Signature>();
        var keys = new Dictionary<long, SortedSet<long>>();
        for (var i = 0; i < reports.Count; i++)
        {
            if (numbers.ContainsKey(hashes[i]))
                continue;
            var signature = reconciler.Sign(reports[i].Form);
            var number = numbers[hashes[i]] = work.AddForm(reports[i].Form, hashes[i], BlockKeys.Of(signature));
            fresh[number] = signature;
            keys[number] = BlockKeys.Around(signature);
            shelf.Keep(number, signature);
        }
        for (var i = 0; i < reports.Count; i++)
            work.AddReport(reports[i], numbers[hashes[i]], article);
        var parted = Part(reports, hashes, numbers);
        foreach (var part in PartFinder.Default.Find(article.Text, reports))
            work.AddPart(part, article.Number);
        var components = Link(fresh, keys);
        // Two forms that were taken for one before have turned out to be two.
        components.UnionWith(known.Values.Where(k => parted.Contains(k.Number)).Select(k => k.Component));
        // A form that no report had any more may have come back to life without an entry.
        components.UnionWith(known.Values.Where(k => k.Entry == 0).Select(k => k.Component));
        var regrouped = new Regrouping(work, reconciler, shelf).Regroup(components);
        var touched = new HashSet<long>(regrouped.Touched);
        touched.UnionWith(known.Values.Select(k => k.Entry).Where(e => e != 0 && !regrouped.Emptied.Contains(e)));
        new Projection(work).Update(touched);
        return new Filed(article.Number, true, reports.Count, regrouped.Opened.Count, numbers.Count - regrouped.Opened.Count);
    }

    /// <summary>The number of the form of a report, which is made where it is not there.</summary>
    public long FormOf(Report report)
    {
        var hash = report.Form.Hash();
        return work.FormsOf([hash]).TryGetValue(hash, out var form) ? form.Number : work.AddForm(report.Form, hash, BlockKeys.Of(reconciler.Sign(report.Form)));
    }

    /// <summary>Two items of one article with other sums, counts or days, or read from the same words, are two, also in other articles.</summary>
    /// <returns>The forms of such items.</returns>
    private HashSet<long> Part(IReadOnlyList<Report> reports, List<long> hashes, Dictionary<long, long> numbers)
    {
        var parted = new HashSet<long>();
        for (var i = 0; i < reports.Count; i++)
        {
            // Statements lie within each other: what somebody says that somebody said.
            for (var j = i + 1; j < reports.Count && reports[j].Kind == reports[i].Kind && reports[i].Kind != ItemKind.Statement; j++)
            {
                var (a, b) = (numbers[hashes[i]], numbers[hashes[j]]);
                if (a != b && (Overlap(reports[i], reports[j]) || reconciler.AreTwo(Signature(a, reports[i]), Signature(b, reports[j]))))
                {
                    work.AddTie(new Tie(Math.Min(a, b), Math.Max(a, b), Apart: true));
                    parted.Add(a);
                    parted.Add(b);
                }
            }
        }
        return parted;
    }

    private static bool Overlap(Report one, Report other)
    {
        foreach (var a in one.Evidence)
        {
            foreach (var b in other.Evidence)
            {
                if (a.Overlaps(b))
                    return true;
            }
        }
        return false;
    }

    private Signature Signature(long number, Report report)
    {
        if (shelf.Find(number) is { } known)
            return known;
        var signature = reconciler.Sign(report.Form);
        shelf.Keep(number, signature);
        return signature;
    }

    /// <summary>Makes one component of each new form and those that it rather tells the same as.</summary>
    /// <returns>The components that have a new form.</returns>
    private HashSet<long> Link(Dictionary<long, Signature> fresh, Dictionary<long, SortedSet<long>> keys)
    {
        if (fresh.Count == 0)
            return [];
        var mates = work.InBaskets([.. keys.Values.SelectMany(k => k).Distinct()]).ToLookup(p => p.Key, p => p.Form);
        var missing = mates.SelectMany(m => m).Where(f => !shelf.Has(f)).Distinct().ToList();
        foreach (var form in work.Forms(missing))
            shelf.Of(form);
        var edges = new List<(long, long)>();
        foreach (var (number, signature) in fresh)
        {
            foreach (var mate in keys[number].SelectMany(k => mates[k]).Distinct())
            {
                if (mate != number && (!fresh.ContainsKey(mate) || mate < number) && Weighs(signature, mate))
                    edges.Add((number, mate));
            }
        }
        return new ComponentLinks(work).Join([.. fresh.Keys], edges);
    }

    private bool Weighs(Signature one, long mate) =>
        (shelf.Find(mate) ?? shelf.Of(work.Forms([mate])[0])) is var other && other.Form.Kind == one.Form.Kind && reconciler.Weigh(one, other) > 0;
}
