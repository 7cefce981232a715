namespace Chancery.Ledgers;

/// <summary>Where a ledger is kept.</summary>
public interface ILedgerStore : IDisposable
{
    /// <summary>Begins a change of the ledger; others that want to change it wait.</summary>
    ILedgerWork Begin();
}
