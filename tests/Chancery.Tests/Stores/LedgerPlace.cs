using Chancery.Ledgers;
using Chancery.Records;
using Chancery.Stores;
using Chancery.Tests.Cli;
using NodaTime;

namespace Chancery.Tests.Stores;

/// <summary>A place for one ledger, gone after the test.</summary>
internal sealed class LedgerPlace : IDisposable
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    private readonly TemporaryFolder _folder = new();

    public LedgerPlace(string kind)
    {
        Address = kind == Sqlite ? Path.Combine(_folder.Path, "ledger.db") : PostgresServer.Shared.NewDatabase();
    }

    public string Address { get; }

    /// <summary>Files records, one after the other.</summary>
    public LedgerPlace File(params IEnumerable<ArticleRecord> records)
    {
        using var ledger = LedgerAddress.Open(Address);
        var clerk = new Clerk(ledger);
        foreach (var record in records)
            clerk.File(record, "test", Instant.FromUnixTimeSeconds(0));
        return this;
    }

    /// <summary>The dump of a ledger in which these records were filed by one process, left alone.</summary>
    public static LedgerDump Alone(IEnumerable<ArticleRecord> records)
    {
        using var place = new LedgerPlace(Sqlite);
        return LedgerDump.Of(place.File(records).Address);
    }

    public LedgerDump Dump() => LedgerDump.Of(Address);

    /// <summary>The ids of the articles that are filed, as many times as there are versions of them.</summary>
    public IReadOnlyList<(string Id, string Sha256)> Articles()
    {
        using var ledger = LedgerAddress.Open(Address);
        return ledger.Session.Rows("SELECT id, sha256 FROM articles ORDER BY number", r => (r.GetString(0), r.GetString(1)));
    }

    public void Dispose() => _folder.Dispose();
}
