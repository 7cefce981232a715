namespace Chancery.Data;

/// <summary>One reference file: tab-separated, <c>#</c> comment lines first, then a line of column names, then rows.</summary>
public sealed class DataTable
{
    private readonly Dictionary<string, int> _columns;

    private DataTable(string name, string[] columns, IReadOnlyList<DataRow> rows)
    {
        Name = name;
        _columns = columns.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        Rows = rows;
        foreach (var row in rows)
            row.Table = this;
    }

    /// <summary>The file name, such as <c>currencies.tsv</c>.</summary>
    public string Name { get; }

    /// <summary>The rows in file order.</summary>
    public IReadOnlyList<DataRow> Rows { get; }

    internal int Column(string column) =>
        _columns.TryGetValue(column, out var index) ? index : throw new FormatException($"{Name}: there is no column '{column}'.");

    /// <summary>Parses a file.</summary>
    /// <exception cref="FormatException">A row has more cells than there are columns; the message names file and line.</exception>
    public static DataTable Parse(string name, string content)
    {
        string[]? columns = null;
        var rows = new List<DataRow>();
        var number = 0;
        foreach (var raw in content.AsSpan().EnumerateLines())
        {
            number++;
            if (raw.IsWhiteSpace() || raw[0] == '#')
                continue;
            var cells = raw.ToString().Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }
            if (cells.Length > columns.Length)
                throw new FormatException($"{name}, line {number}: {cells.Length} cells where the header names {columns.Length}; remove the surplus tab.");
            rows.Add(new DataRow(cells, number));
        }
        return new DataTable(name, columns ?? throw new FormatException($"{name}: the line of column names is missing."), rows);
    }
}
