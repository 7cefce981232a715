namespace Chancery.Stores.Sql;

/// <summary>Rows that are written several at a time: to a server, each statement is a way there and back.</summary>
/// <param name="sql">The session.</param>
/// <param name="into">The table and its columns: <c>table (one, other)</c>.</param>
/// <param name="columns">How many columns there are.</param>
/// <param name="conflict">What is done with a row that is there already.</param>
internal sealed class Rows(SqlSession sql, string into, int columns, string conflict = "")
{
    private const int Most = 8;

    private readonly List<object?> _values = [];

    /// <summary>Adds a row; it is written at once with others, at the latest by <see cref="Write"/>.</summary>
    public void Add(params ReadOnlySpan<object?> row)
    {
        _values.AddRange(row);
        if (_values.Count == Most * columns)
            Write();
    }

    /// <summary>Writes the rows that wait.</summary>
    public void Write()
    {
        if (_values.Count > 0)
            sql.Later(Statement(_values.Count / columns), [.. _values]);
        _values.Clear();
    }

    private string Statement(int rows) =>
        $"INSERT INTO {into} VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(r => $"({string.Join(", ", Enumerable.Range(r * columns, columns).Select(c => $"@{c}"))})"))}{conflict}";
}
