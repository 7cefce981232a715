using System.Data;
using System.Data.Common;

namespace Chancery.Stores.Sql;

/// <summary>One connection with its prepared statements. Parameters are <c>@0</c>, <c>@1</c> … by place.</summary>
internal sealed class SqlSession : IDisposable
{
    private DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private IStatements? _statements;
    private DbBatch? _later;
    private DbTransaction? _transaction;

    public SqlSession(Dialect dialect)
    {
        Dialect = dialect;
        _connection = dialect.Open();
        _statements = dialect.Statements(_connection);
    }

    public Dialect Dialect { get; }

    public void Begin()
    {
        Mend();
        _transaction = Guard(() => Dialect.BeginWriting(_connection));
    }

    public void Commit()
    {
        RunLater();
        Guard(() =>
        {
            _transaction!.Commit();
            return 0;
        });
        End();
    }

    /// <summary>Ends the transaction; what was not committed is undone.</summary>
    public void End()
    {
        _later?.Dispose();
        _later = null;
        try
        {
            _transaction?.Dispose();
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException)
        {
            // The connection is lost, and the transaction with it.
        }
        _transaction = null;
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        Mend();
        if (_statements is null)
        {
            var command = Command(sql, values);
            return Guard(command.ExecuteNonQuery);
        }
        try
        {
            return _statements.Execute(sql, values);
        }
        catch (DbException problem)
        {
            throw Dialect.Explain(problem);
        }
    }

    /// <summary>Runs a statement whose outcome nobody asks for, on a server together with others: before the next one that is asked, and before the transaction ends.</summary>
    public void Later(string sql, params ReadOnlySpan<object?> values)
    {
        if (_transaction is null || !_connection.CanCreateBatch)
        {
            Execute(sql, values);
            return;
        }
        _later ??= _connection.CreateBatch();
        var command = _later.CreateBatchCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{i}";
            parameter.Value = Kept(values[i]);
            command.Parameters.Add(parameter);
        }
        _later.BatchCommands.Add(command);
    }

    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Command(sql, values);
        return Guard(command.ExecuteScalar) is { } value and not DBNull ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    public string? Text(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Command(sql, values);
        return Guard(command.ExecuteScalar) as string;
    }

    public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var command = Command(sql, values);
        return Guard(() =>
        {
            var rows = new List<T>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        });
    }

    /// <summary>Rows one after the other, by a statement of its own, so that others may be asked meanwhile.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> read, IReadOnlyList<object?> values)
    {
        RunLater();
        using var command = New(sql, values.Count);
        Fill(command, [.. values]);
        using var reader = Guard(command.ExecuteReader);
        while (Guard(reader.Read))
            yield return read(reader);
    }

    /// <summary>Runs statements that stand only once in a life, such as a schema.</summary>
    public void Script(string sql)
    {
        Mend();
        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        Guard(command.ExecuteNonQuery);
    }

    public void Dispose()
    {
        End();
        Close();
    }

    /// <summary>Opens a connection anew that was lost after the last change.</summary>
    private void Mend()
    {
        if (_transaction is not null || _connection.State == ConnectionState.Open)
            return;
        Close();
        _connection = Dialect.Open();
        _statements = Dialect.Statements(_connection);
    }

    private void Close()
    {
        _statements?.Dispose();
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
        _connection.Dispose();
    }

    private void RunLater()
    {
        if (_later is not { } batch)
            return;
        _later = null;
        using (batch)
        {
            batch.Transaction = _transaction;
            Guard(batch.ExecuteNonQuery);
        }
    }

    private DbCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        Mend();
        RunLater();
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = New(sql, values.Length);
            _commands[sql] = command;
        }
        Fill(command, values);
        return command;
    }

    private DbCommand New(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{i}";
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>A text as it is kept: no column holds the character of number zero, which PostgreSQL would refuse and SQLite would cut at.</summary>
    public static string Kept(string text) => text.Replace('\0', '\uFFFD');

    private static object Kept(object? value) => value is string text ? Kept(text) : value ?? DBNull.Value;

    private void Fill(DbCommand command, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = Kept(values[i]);
        command.Transaction = _transaction;
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException problem)
        {
            throw Dialect.Explain(problem);
        }
        catch (Exception problem) when (problem is IOException || (problem is InvalidOperationException && _connection.State != ConnectionState.Open))
        {
            throw new LedgerException($"{Dialect.Name}: the connection was lost; run the command again: what was filed before is whole", problem);
        }
    }
}
