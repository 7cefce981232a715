using Chancery.Ledgers.Reconciling;

namespace Chancery.Ledgers;

/// <summary>Brings entries up to date after reports or ties were taken away or came back.</summary>
internal sealed class EntryRefresh(ILedgerWork work, Reconciler reconciler, SignatureShelf shelf)
{
    /// <summary>Divides components anew and renews or closes entries.</summary>
    /// <param name="components">The components.</param>
    /// <param name="entries">The entries whose reports are others now; those that have none are closed.</param>
    public void Of(IReadOnlyCollection<long> components, IReadOnlyCollection<long> entries)
    {
        var regrouped = new Regrouping(work, reconciler, shelf).Regroup(components);
        var left = work.FormsOfEntries(entries).Select(f => f.Entry).ToHashSet();
        var closed = entries.Where(e => e != 0).Except(left).Except(regrouped.Emptied).ToList();
        if (closed.Count > 0)
            work.Drop(closed);
        new Projection(work).Update([.. regrouped.Touched.Union(left).Except(closed)]);
    }
}
