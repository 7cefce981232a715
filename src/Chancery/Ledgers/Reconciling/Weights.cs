using System.Globalization;
using Chancery.Data;

namespace Chancery.Ledgers.Reconciling;

/// <summary>The weights of <c>reconciliation.tsv</c>.</summary>
internal sealed class Weights(ReferenceData data)
{
    private const string File = "reconciliation.tsv";

    private readonly Dictionary<(string, string, string), Level> _levels = data.Rows(File).ToDictionary(
        r => (r["kind"], r["field"], r["level"]),
        r => new Level(r["field"], r["level"], Math.Log2(Share(r, "m") / Share(r, "u")), r["note"]));

    /// <summary>The level of a kind of item.</summary>
    /// <exception cref="FormatException">The file has no such row.</exception>
    public Level Of(string kind, string field, string level) =>
        _levels.TryGetValue((kind, field, level), out var found) ? found : throw new FormatException($"{File}: there is no row for {kind}, {field}, {level}; add it.");

    private static double Share(DataRow row, string column) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1
            ? share
            : throw new FormatException($"{File}, line {row.Line}: {column} is '{row[column]}'; write a share above 0 and at most 1.");
}
