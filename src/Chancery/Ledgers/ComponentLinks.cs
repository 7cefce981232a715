namespace Chancery.Ledgers;

/// <summary>Keeps the number by which forms that hang together know each other.</summary>
internal sealed class ComponentLinks(ILedgerWork work)
{
    /// <summary>Joins the components of linked forms.</summary>
    /// <param name="fresh">New forms, each in a component of its own number.</param>
    /// <param name="edges">Which forms are linked.</param>
    /// <returns>The components in which a new form is now.</returns>
    public HashSet<long> Join(IReadOnlyCollection<long> fresh, List<(long Fresh, long Mate)> edges)
    {
        var numbers = fresh.Concat(edges.Select(e => e.Mate)).Distinct().ToList();
        var old = fresh.ToDictionary(f => f, f => f);
        var others = edges.Select(e => e.Mate).Where(m => !old.ContainsKey(m)).Distinct().ToList();
        foreach (var form in others.Count == 0 ? [] : work.Forms(others))
            old[form.Number] = form.Component;
        var parent = old.Values.Distinct().ToDictionary(c => c, c => c);
        foreach (var (one, other) in edges)
        {
            var (a, b) = (Root(old[one]), Root(old[other]));
            parent[Math.Max(a, b)] = Math.Min(a, b);
        }
        foreach (var group in parent.Keys.Where(c => Root(c) != c).GroupBy(Root))
            work.MoveComponents([.. group], group.Key);
        return [.. fresh.Select(f => Root(old[f]))];

        long Root(long component)
        {
            while (parent[component] != component)
                component = parent[component];
            return component;
        }
    }
}
