using Chancery.Data;
using Chancery.Ledgers.Reconciling;

namespace Chancery.Ledgers;

/// <summary>Explains why reports are in one entry, and why others that are like them are not.</summary>
public sealed class Explainer
{
    private const int MostNeighbours = 400;

    private readonly ILedgerStore _store;
    private readonly Reconciler _reconciler;

    /// <summary>An explainer of a ledger by the shipped weights.</summary>
    public Explainer(ILedgerStore store)
        : this(store, ReferenceData.Default)
    {
    }

    /// <summary>An explainer of a ledger.</summary>
    public Explainer(ILedgerStore store, ReferenceData data)
    {
        _store = store;
        _reconciler = Reconciler.For(data);
    }

    /// <summary>For each form of an entry but the first, the form among those before it that it agrees with best.</summary>
    public IReadOnlyList<Explanation> Within(Entry entry)
    {
        var forms = _store.Forms(entry.Number).OrderBy(f => (f.Tally.First ?? int.MaxValue, f.Tally.Founder)).ToList();
        return [.. forms.Skip(1).Select((form, i) => forms.Take(i + 1).Select(before => Weigh(before, form)).MaxBy(e => e.Weight)!)];
    }

    /// <summary>The forms of other entries that agree best with one of this entry's, the nearest entry first.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="most">How many other entries at most.</param>
    public IReadOnlyList<Explanation> Beside(Entry entry, int most)
    {
        var forms = _store.Forms(entry.Number);
        var keys = forms.SelectMany(f => BlockKeys.Around(_reconciler.Sign(f.Form))).Distinct().ToList();
        var others = _store.InBaskets(keys, MostNeighbours).Where(f => f.Entry != entry.Number && f.Form.Kind == entry.Kind);
        return
        [
            .. others.Select(other => forms.Select(form => Weigh(form, other)).MaxBy(e => e.Weight)!)
                .GroupBy(e => e.Other.Entry).Select(g => g.MaxBy(e => e.Weight)!).OrderByDescending(e => e.Weight).ThenBy(e => e.Other.Number).Take(most),
        ];
    }

    private Explanation Weigh(StoredForm one, StoredForm other)
    {
        var levels = new List<Level>();
        var weight = _reconciler.Weigh(_reconciler.Sign(one.Form), _reconciler.Sign(other.Form), levels);
        return new Explanation(one, other, weight, levels);
    }
}
