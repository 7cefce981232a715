namespace Chancery.Data;

/// <summary>One row of a <see cref="DataTable"/>.</summary>
public sealed class DataRow
{
    private readonly string[] _cells;

    internal DataRow(string[] cells, int line)
    {
        _cells = cells;
        Line = line;
    }

    internal DataTable Table { get; set; } = null!;

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The cell of a column, trimmed; empty where the row has none.</summary>
    public string this[string column]
    {
        get
        {
            var index = Table.Column(column);
            return index < _cells.Length ? _cells[index].Trim() : "";
        }
    }

    /// <summary>The entries of a cell that holds several, separated by <c>|</c>.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
