using Chancery.Sources;

namespace Chancery.Cli.Commands;

/// <summary>What is said of one article.</summary>
/// <param name="Entry">The article.</param>
/// <param name="Label">Its id; later versions have their number behind it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Original">The likely original of its group, or itself.</param>
/// <param name="Group">The group.</param>
/// <param name="Changes">What it changed.</param>
internal sealed record SourceReport(SourceEntry Entry, string Label, string Text, SourceReport? Original, SourceGroup Group, IReadOnlyList<SourceChange> Changes)
{
    public bool IsOriginal => Group.Original == Entry;
}

/// <summary>Puts together what is said of each article.</summary>
internal static class SourceReports
{
    /// <summary>One report an article, in the order of the articles.</summary>
    public static IReadOnlyList<SourceReport> Of(SourceIndex index, IReadOnlyList<string> texts)
    {
        var reports = new SourceReport[index.Entries.Count];
        foreach (var group in index.Groups())
        {
            var original = Report(group.Original, null, []);
            reports[group.Original.Number] = original;
            foreach (var entry in group.Members.Where(m => m != group.Original))
                reports[entry.Number] = Report(entry, original, SourceChanges.Between(original.Text, texts[entry.Number]));

            SourceReport Report(SourceEntry entry, SourceReport? first, IReadOnlyList<SourceChange> changes) =>
                new(entry, entry.Version == 1 ? entry.Id : FormattableString.Invariant($"{entry.Id}#{entry.Version}"), texts[entry.Number], first, group, changes);
        }
        return reports;
    }
}
