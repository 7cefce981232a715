using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Chancery.Stores.Sql;

/// <summary>Statements of a SQLite connection that change something, run without looking up each parameter by its name: an article takes a hundred of them.</summary>
internal sealed class SqliteStatements(sqlite3 database) : IStatements
{
    private readonly Dictionary<string, (sqlite3_stmt Statement, int[] Places)> _prepared = new(StringComparer.Ordinal);
    private byte[] _text = new byte[4096];

    public int Execute(string sql, ReadOnlySpan<object?> values)
    {
        var (statement, places) = _prepared.TryGetValue(sql, out var known) ? known : _prepared[sql] = Prepare(sql, values.Length);
        for (var i = 0; i < places.Length; i++)
            Check(Bind(statement, places[i], values[i]));
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            // The reset would forget what went wrong.
            try
            {
                Check(result);
            }
            finally
            {
                raw.sqlite3_reset(statement);
            }
        }
        var changes = raw.sqlite3_changes(database);
        raw.sqlite3_reset(statement);
        return changes;
    }

    public void Dispose()
    {
        foreach (var (statement, _) in _prepared.Values)
            statement.Dispose();
    }

    private (sqlite3_stmt Statement, int[] Places) Prepare(string sql, int parameters)
    {
        Check(raw.sqlite3_prepare_v2(database, sql, out var statement));
        var places = new int[parameters];
        for (var i = 0; i < parameters; i++)
            places[i] = raw.sqlite3_bind_parameter_index(statement, $"@{i}");
        return (statement, places);
    }

    private int Bind(sqlite3_stmt statement, int place, object? value)
    {
        switch (value)
        {
            case null:
                return raw.sqlite3_bind_null(statement, place);
            case long number:
                return raw.sqlite3_bind_int64(statement, place, number);
            case int number:
                return raw.sqlite3_bind_int64(statement, place, number);
            case double number:
                return raw.sqlite3_bind_double(statement, place, number);
            case byte[] bytes:
                return raw.sqlite3_bind_blob(statement, place, bytes);
            case string said:
                var text = SqlSession.Kept(said);
                var most = Encoding.UTF8.GetMaxByteCount(text.Length);
                if (most > _text.Length)
                    _text = new byte[most];
                return raw.sqlite3_bind_text(statement, place, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
            default:
                throw new ArgumentException($"a {value.GetType().Name} is no value of a column", nameof(value));
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, database);
    }
}
