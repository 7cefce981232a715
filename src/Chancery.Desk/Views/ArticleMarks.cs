using Chancery.Articles;
using Chancery.Ledgers;
using Chancery.Reading.Wording;

namespace Chancery.Desk.Views;

/// <summary>Marks in an article what it reports, and wording that was mangled.</summary>
internal static class ArticleMarks
{
    /// <summary>The marks.</summary>
    /// <param name="text">The text of the article.</param>
    /// <param name="items">What it reports.</param>
    /// <param name="wording">What was found of its wording.</param>
    /// <param name="words">Words for entries.</param>
    /// <param name="place">What the link points at.</param>
    public static IReadOnlyList<TextMark> Of(string text, IReadOnlyList<ArticleItem> items, WordingVerdict wording, EntryWords words, ArticlePlace place)
    {
        var marks = new List<TextMark>();
        foreach (var item in items.Where(i => i.Entry.State != EntryState.Rejected))
        {
            var label = $"{EntryJson.Name(item.Entry.Kind)}: {ArticleWords.Clip(words.Line(item.Entry))}";
            foreach (var span in item.Report.Evidence)
                marks.Add(new TextMark(span.Start, span.End, Letter(item.Entry.Kind), label, $"/entries/{item.Entry.Name}", Leads(place.Entry, item)));
        }
        if (place.Start is { } start)
            Point(marks, start, place.End);
        var map = new CodePointMap(text);
        marks.AddRange(wording.Readings.Select(r => new TextMark(map.ToCodePoint(r.Span.Start), map.ToCodePoint(r.Span.End), "w", $"stood for “{r.Reading}”: {r.Why}", Behind: r.Reading)));
        return marks;
    }

    /// <summary>The letter of a kind, as names of entries begin with it.</summary>
    public static string Letter(ItemKind kind) => kind switch { ItemKind.Commitment => "c", ItemKind.Engagement => "e", _ => "s" };

    /// <summary>Whether a name leads to an item: that of its entry or of its own report.</summary>
    public static bool Leads(string? name, ArticleItem item) => name is not null && (name == item.Entry.Name || name == Entry.NameOf(item.Entry.Kind, item.Report.Key));

    /// <summary>Emphasises what begins at a place, else the shortest that covers it, else the characters themselves.</summary>
    private static void Point(List<TextMark> marks, int start, int? end)
    {
        if (end is null && marks.Where(m => m.Start <= start && start < m.End).OrderByDescending(m => m.Start == start).ThenBy(m => m.End - m.Start).FirstOrDefault() is { } found)
            marks[marks.IndexOf(found)] = found with { IsHere = true };
        else
            marks.Add(new TextMark(start, Math.Max(end ?? 0, start + 1), "f", "the place that the link points at", IsHere: true));
    }
}
