using Chancery.Stores.Sql;
using Npgsql;

namespace Chancery.Stores;

/// <summary>Where a ledger is: a file, or <c>postgres://user:password@host:port/database</c>.</summary>
public static class LedgerAddress
{
    private const int PreparedStatements = 200;

    /// <summary>Opens a ledger; a file that is not there is made.</summary>
    /// <param name="address">The path of a file, or the address of a database.</param>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public static SqlLedger Open(string address) => new(Dialect(address));

    /// <summary>Whether an address is that of a file.</summary>
    public static bool IsFile(string address) => !address.StartsWith("postgres://", StringComparison.Ordinal) && !address.StartsWith("postgresql://", StringComparison.Ordinal);

    private static Dialect Dialect(string address)
    {
        if (IsFile(address))
            return new SqliteDialect(address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            throw new LedgerException($"{address}: this is no address of a database; write postgres://user:password@host:port/database");
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length > 0 ? uri.Host : "localhost",
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = uri.AbsolutePath.Trim('/') is { Length: > 0 } database ? Uri.UnescapeDataString(database) : "chancery",
            MaxAutoPrepare = PreparedStatements,
            AutoPrepareMinUsages = 2,
            Pooling = false,
        };
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            builder.Password = Uri.UnescapeDataString(user[1]);
        foreach (var setting in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = setting.Split('=', 2);
            try
            {
                builder[Uri.UnescapeDataString(pair[0])] = pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "";
            }
            catch (ArgumentException problem)
            {
                throw new LedgerException($"postgres://{builder.Host}/{builder.Database}: '{pair[0]}' is no setting of a connection; take it out of the address", problem);
            }
        }
        // The name goes into messages and must not tell the password.
        return new PostgresDialect(builder.ConnectionString, $"postgres://{builder.Host}:{builder.Port}/{builder.Database}");
    }
}
