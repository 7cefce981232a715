using System.Globalization;
using Chancery.Desk.Pictures;
using Chancery.Ledgers;
using Chancery.Ledgers.Totals;

namespace Chancery.Desk.Views.Totals;

/// <summary>Puts totals into words and cells.</summary>
internal static class SumText
{
    private const decimal WithFraction = 1000;

    /// <summary>A sum as people write it.</summary>
    public static string Of(decimal value, string currency) => EntryWords.Sum(Rounded(value), currency.Length == 0 ? "?" : currency);

    /// <summary><i>5 entries</i>.</summary>
    public static string Entries(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? "entry" : "entries")}");

    /// <summary>The cells of a total: status, sum, entries, and what is said of the sum.</summary>
    public static IEnumerable<Cell> Cells(TotalRow row, string link) =>
    [
        new(Status(row.Status)),
        new(Of(row.Value, row.Currency), row.Value, link),
        new(row.Entries.ToString("#,0", CultureInfo.InvariantCulture), row.Entries, link),
        new(Notes(row)),
        new(row.Currency),
        new(Of(row.UpTo, row.Currency), row.UpTo),
        new(Of(row.Converted, row.Currency), row.Converted),
    ];

    /// <summary>The columns of these cells.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["status", "sum", "entries", "of it", ".currency", ".up to", ".converted"];

    /// <summary>A status, told or not.</summary>
    public static string Status(string status) => status.Length == 0 ? "not told" : status;

    private static string Notes(TotalRow row) =>
        string.Join("; ", new[] { row.UpTo > 0 ? $"“up to” {Of(row.UpTo, row.Currency)}" : "", row.Converted > 0 ? $"converted {Of(row.Converted, row.Currency)}" : "" }.Where(n => n.Length > 0));

    private static decimal Rounded(decimal value) => Math.Round(value, value < WithFraction ? 2 : 0);
}
