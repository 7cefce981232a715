using System.Data.Common;
using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Stores.Sql;

/// <summary>Who may use the ledger through the desk.</summary>
internal sealed class AccountTable(SqlSession sql)
{
    private const string Columns = "name, role, hash, stamp, created";

    public IReadOnlyList<Account> All() => sql.Rows($"SELECT {Columns} FROM users ORDER BY id", Read);

    public Account? Find(string name) => sql.Rows($"SELECT {Columns} FROM users WHERE id = @0", Read, Id(name)).FirstOrDefault();

    public void Save(Account account) => sql.Execute(
        """
        INSERT INTO users (id, name, role, hash, stamp, created) VALUES (@0, @1, @2, @3, @4, @5)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, hash = excluded.hash, stamp = excluded.stamp
        """,
        Id(account.Name), account.Name, (long)account.Role, account.Hash, account.Stamp, account.Created.ToUnixTimeMilliseconds());

    public bool Remove(string name) => sql.Execute("DELETE FROM users WHERE id = @0", Id(name)) > 0;

    private static string Id(string name) => name.ToLowerInvariant();

    private static Account Read(DbDataReader row) => new(row.GetString(0), (AccountRole)row.GetInt64(1), row.GetString(2), row.GetString(3), Instant.FromUnixTimeMilliseconds(row.GetInt64(4)));
}
