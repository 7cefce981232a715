namespace Chancery.Desk.Pictures;

/// <summary>The numbers of a picture.</summary>
/// <param name="Columns">The names of the columns; those that begin with a dot stand in files alone.</param>
/// <param name="Rows">A cell a column.</param>
public sealed record NumberTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>Whether a column stands in files alone.</summary>
    public static bool IsForFiles(string column) => column.StartsWith('.');
}
