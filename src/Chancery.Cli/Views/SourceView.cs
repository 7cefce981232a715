using System.Globalization;
using Chancery.Articles;
using Chancery.Cli.Commands;
using Chancery.Sources;

namespace Chancery.Cli.Views;

/// <summary>Prints for people which articles are copies of which.</summary>
internal static class SourceView
{
    private const int LongestExcerpt = 70;
    private const int MostChanges = 12;

    public static void Print(IReadOnlyList<SourceReport> reports, Terminal terminal)
    {
        var groups = reports.GroupBy(r => r.Group).ToList();
        terminal.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports.Count} articles, {groups.Count} independent sources"));
        foreach (var group in groups.Where(g => g.Count() > 1))
        {
            terminal.Writer.WriteLine();
            terminal.Writer.WriteLine(Shown.OneLine($"{group.First(r => r.IsOriginal).Label}{Day(group.First(r => r.IsOriginal))}, the likely original"));
            foreach (var copy in group.Where(r => !r.IsOriginal))
            {
                terminal.Writer.WriteLine(Shown.OneLine($"  {copy.Label}{Day(copy)}: {(copy.Entry.Version > 1 ? "another version" : "a copy")}{(copy.Changes.Count == 0 ? ", nothing changed" : "")}"));
                foreach (var change in copy.Changes.Take(MostChanges))
                    terminal.Writer.WriteLine(Shown.OneLine($"    {ChangeWords.Of(change.Kind)}: {Words(change.Original, copy.Original!.Text)} → {Words(change.Copy, copy.Text)}"));
                if (copy.Changes.Count > MostChanges)
                    terminal.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    and {copy.Changes.Count - MostChanges} more"));
            }
        }
    }

    private static string Day(SourceReport report) => report.Entry.Published is { } day ? $" ({day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)})" : "";

    private static string Words(TextSpan span, string text) =>
        span.IsEmpty ? "–" : span.Length <= LongestExcerpt ? $"“{span.In(text)}”" : $"“{text.AsSpan(span.Start, LongestExcerpt)}…”";
}
