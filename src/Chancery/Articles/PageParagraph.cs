using AngleSharp.Dom;

namespace Chancery.Articles;

/// <summary>A run of text that a page shows as a block of its own.</summary>
/// <param name="Text">Its words, blanks made single.</param>
/// <param name="Linked">How many of its characters stand in links, or are a time and nothing else.</param>
/// <param name="Container">The block that holds it: a <c>p</c>, a heading, a list item, or a <c>div</c> with text of its own.</param>
internal sealed record PageParagraph(string Text, int Linked, IElement Container)
{
    private const int ShortestProse = 25;
    private const int LongCell = 80;

    public bool IsHeading => Container.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>More link than text: a way to other pages.</summary>
    public bool IsLink => 2 * Linked > Text.Length;

    /// <summary>Sentences of an article, by length and link density; list items are told from their neighbours only, cells where they are long (pages laid out as tables).</summary>
    public bool IsProse =>
        Text.Length >= (Container.LocalName == "td" ? LongCell : ShortestProse)
        && Linked * 10 <= Text.Length * 3
        && !IsHeading
        && Container.LocalName is not ("li" or "th" or "dd" or "dt");

    /// <summary>A word that only introduces what follows it: <i>From:</i>, <i>Published</i>.</summary>
    public bool IsLabel => Text.Length < ShortestProse && (Container.LocalName is "dt" or "th" || Text.EndsWith(':'));

    /// <summary>How much it speaks for the block around it (Readability: length and commas).</summary>
    public double Weight => 1 + Math.Min(3, Text.Length / 100.0) + Math.Min(10, Text.AsSpan().Count(',') + Text.AsSpan().Count('.'));

    /// <summary>The element from which blocks are weighed: what stands around a <c>p</c>, and a <c>div</c> with text itself.</summary>
    public IElement? Block => Container.LocalName is "p" or "pre" ? Container.ParentElement : Container;
}
