using Chancery.Ledgers;
using Chancery.Stores.Sql;

namespace Chancery.Stores;

/// <summary>A ledger in a database. Not safe to use from several threads at once; each opens its own.</summary>
public sealed class SqlLedger : ILedgerStore
{
    private readonly SqlSession _session;

    internal SqlLedger(Dialect dialect)
    {
        _session = new SqlSession(dialect);
        try
        {
            Schema.Migrate(_session);
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    internal SqlSession Session => _session;

    /// <inheritdoc />
    public ILedgerWork Begin() => new SqlWork(_session);

    /// <summary>Closes the ledger.</summary>
    public void Dispose() => _session.Dispose();
}
