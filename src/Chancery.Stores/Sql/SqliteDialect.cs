using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Chancery.Stores.Sql;

/// <summary>One SQLite file.</summary>
internal sealed class SqliteDialect(string path) : Dialect
{
    /// <summary>How long one process waits for another to finish its article, in seconds.</summary>
    private const int Patience = 120;

    /// <summary>As many entries are not fetched and sorted to show the first of them.</summary>
    private const int Many = 500;

    /// <summary>More makes filing slower: while a file has less than a gigabyte, SQLite looks through its whole cache at the end of nearly every transaction that moved pages (balance_nonroot). The system caches the file anyhow.</summary>
    private const int CacheKilobytes = 32_768;

    /// <summary>No table of a file that is no database; result codes of SQLite.</summary>
    private const int NotADatabase = 26;
    private const int Full = 13;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int Corrupt = 11;
    private const int Io = 10;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Identity => "INTEGER PRIMARY KEY";

    public override string Number => "INTEGER PRIMARY KEY";

    public override string Bytes => "BLOB";

    public override string Real => "REAL";

    public override string KeyOnly => "WITHOUT ROWID";

    public override string Name => path;

    public override string HasTable => "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @0";

    public override bool IsForeign(SqlSession sql) => sql.Number("SELECT 1 FROM sqlite_master LIMIT 1") is not null;

    public override string IsAnyOf(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override string Each(string parameter) => $"json_each({parameter})";

    public override object Several(IReadOnlyCollection<long> numbers) => $"[{string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))}]";

    public override object Several(IReadOnlyCollection<string> texts) => JsonSerializer.Serialize(texts, Plain);

    public override string TextIndex => "CREATE VIRTUAL TABLE entry_text USING fts5(line, content='', contentless_delete=1, tokenize='unicode61');";

    public override string YearOf(string column) => $"strftime('%Y', {column} * 86400, 'unixepoch')";

    /// <summary>The sign keeps the database from fetching each of the entries.</summary>
    public override string HasWord(string parameter, bool isCommon) => $"{(isCommon ? "+" : "")}e.number IN (SELECT rowid FROM entry_text WHERE entry_text MATCH {parameter})";

    public override bool IsCommon(SqlSession sql, string word) => sql.Number($"SELECT COUNT(*) FROM (SELECT 1 FROM entry_text WHERE entry_text MATCH @0 LIMIT {Many})", word) == Many;

    /// <summary>Quoted, so that nothing in it is taken for an operator; a beginning is enough.</summary>
    public override string Word(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"*";

    public override void Index(SqlSession sql, long entry, string line, bool isNew)
    {
        if (!isNew)
            sql.Later("DELETE FROM entry_text WHERE rowid = @0", entry);
        if (line.Length > 0)
            sql.Later("INSERT INTO entry_text (rowid, line) VALUES (@0, @1)", entry, line);
    }

    public override DbConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = Patience, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = $"PRAGMA busy_timeout = 120000; PRAGMA page_size = 2048; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 64000; PRAGMA cache_size = -{CacheKilobytes}; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;";
            settings.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw Explain(problem);
        }
    }

    public override IStatements Statements(DbConnection connection) => new SqliteStatements(((SqliteConnection)connection).Handle!);

    public override DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override LedgerException Explain(DbException problem)
    {
        var code = (problem as SqliteException)?.SqliteErrorCode ?? 0;
        var what = code switch
        {
            NotADatabase => "it is no ledger but some other file; name another with --ledger",
            Full => "the disk is full; free some space and run the command again: what was filed before is whole",
            Busy or Locked => "another process has kept it for two minutes; wait for it to end, then run the command again",
            ReadOnly => "it may not be written; change its mode or that of its folder, or name another with --ledger",
            CannotOpen => "it cannot be opened; check that its folder exists and may be written",
            Corrupt => "the file is damaged; restore it from a copy",
            Io => "the disk reports an error; check it and run the command again: what was filed before is whole",
            _ => $"SQLite reports: {problem.Message}",
        };
        return new LedgerException($"{path}: {what}", problem);
    }
}
