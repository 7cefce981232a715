namespace Chancery.Ledgers;

/// <summary>Which status articles report of which day.</summary>
/// <param name="Day">The day, or null.</param>
/// <param name="Status">The status.</param>
/// <param name="Reports">The reports that say so.</param>
internal sealed record StatusStep(int? Day, string Status, IReadOnlyList<KnownReport> Reports)
{
    /// <summary>The steps by day; none where the status never changed.</summary>
    public static IReadOnlyList<StatusStep> Of(IEnumerable<KnownReport> reports)
    {
        var steps = reports.Where(r => r.Counts && r.Said.Value(Field.Status) is not null)
            .GroupBy(r => (Day: r.Said.When.IsKnown ? r.Said.When.First : int.MaxValue, Status: r.Said.Value(Field.Status)!))
            .OrderBy(g => g.Key.Day).ThenBy(g => g.Key.Status, StringComparer.Ordinal)
            .Select(g => new StatusStep(g.Key.Day == int.MaxValue ? null : g.Key.Day, g.Key.Status, [.. g])).ToList();
        return steps.Select(s => s.Status).Distinct().Count() < 2 ? [] : steps;
    }
}
