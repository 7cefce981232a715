using Chancery.Ledgers.Reconciling;

namespace Chancery.Ledgers;

/// <summary>Divides components into entries anew and keeps what has changed.</summary>
internal sealed class Regrouping(ILedgerWork work, Reconciler reconciler, SignatureShelf shelf)
{
    private readonly HashSet<long> _touched = [];
    private readonly HashSet<long> _emptied = [];
    private readonly HashSet<long> _opened = [];

    /// <summary>Regroups components.</summary>
    /// <returns>The entries whose forms are others now, those that were opened among them, and those that have none any more.</returns>
    public (IReadOnlySet<long> Touched, IReadOnlySet<long> Emptied, IReadOnlySet<long> Opened) Regroup(IReadOnlyCollection<long> components)
    {
        if (components.Count > 0)
        {
            foreach (var component in work.Components(components).GroupBy(f => f.Component))
                Divide([.. component]);
        }
        _touched.ExceptWith(_emptied);
        if (_emptied.Count > 0)
            work.Drop(_emptied);
        return (_touched, _emptied, _opened);
    }

    private void Divide(List<StoredForm> forms)
    {
        // What a form says decides its place, not when it came.
        if (forms.Count > 1)
        {
            var hashes = forms.ToDictionary(f => f.Number, f => f.Form.Hash());
            forms.Sort((a, b) => hashes[a.Number].CompareTo(hashes[b.Number]));
        }
        var groups = forms.Count == 1 ? [[0]] : Groups(forms);
        var before = forms.Where(f => f.Entry != 0).Select(f => f.Entry).ToHashSet();
        var taken = new HashSet<long>();
        foreach (var group in groups.Select(g => g.ConvertAll(i => forms[i])).OrderByDescending(g => g.Count(f => f.Entry != 0)))
        {
            var entry = group.Where(f => f.Entry != 0 && !taken.Contains(f.Entry)).GroupBy(f => f.Entry).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key ?? 0;
            if (entry == 0)
            {
                entry = work.AddEntry();
                _opened.Add(entry);
            }
            taken.Add(entry);
            var moved = group.Where(f => f.Entry != entry).ToList();
            if (moved.Count == 0)
                continue;
            work.SetEntry(moved.ConvertAll(f => f.Number), entry);
            _touched.Add(entry);
            _touched.UnionWith(moved.Select(f => f.Entry).Where(e => e != 0));
        }
        _emptied.UnionWith(before.Except(taken));
    }

    private List<List<int>> Groups(List<StoredForm> forms)
    {
        var index = forms.Select((f, i) => (f.Number, i)).ToDictionary(p => p.Number, p => p.i);
        var ties = new Dictionary<(int, int), bool>();
        foreach (var tie in work.Ties([.. index.Keys]))
        {
            if (!index.TryGetValue(tie.One, out var one) || !index.TryGetValue(tie.Other, out var other))
                continue;
            ties[(Math.Min(one, other), Math.Max(one, other))] = tie.Apart;
        }
        var signatures = forms.ConvertAll(shelf.Of);
        return Clusters.Of(signatures, (a, b) => reconciler.Bind(a, b), (i, j) => ties.TryGetValue((i, j), out var apart) ? apart : null);
    }
}
