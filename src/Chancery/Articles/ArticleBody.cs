using System.Text;

namespace Chancery.Articles;

/// <summary>The text that a page repeats in its JSON-LD. It is often cut short or stripped of its paragraphs, so it is no text to read, but it tells what belongs to the article.</summary>
internal sealed class ArticleBody(string body)
{
    private const int Start = 48;

    /// <summary>Longer bodies are no articles.</summary>
    private const int Longest = 200_000;

    private readonly string _letters = Letters(body, Longest);

    /// <summary>Whether a paragraph begins as something in that text does, blanks and marks aside.</summary>
    public bool Holds(PageParagraph paragraph) => Letters(paragraph.Text, Start) is { Length: >= 12 } start && _letters.Contains(start, StringComparison.Ordinal);

    private static string Letters(string text, int most)
    {
        var letters = new StringBuilder();
        foreach (var c in text)
        {
            if (letters.Length == most)
                break;
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }
}
