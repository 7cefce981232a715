using Chancery.Articles;

namespace Chancery.Language;

/// <summary>Finds what stands between double quotation marks, curly, straight or of two single ones, over several paragraphs where each opens anew.</summary>
internal static class QuotationFinder
{
    /// <summary>The quoted stretches without their marks, in order, none overlapping another.</summary>
    /// <remarks>
    /// A straight mark opens after a blank or a bracket and closes otherwise. A quotation that a paragraph leaves open goes on where the next
    /// paragraph opens one, as is the custom of print; elsewhere it ends with its paragraph.
    /// </remarks>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '“' or '„' or '«':
                    open = open < 0 ? i + 1 : open;
                    break;
                case '”' or '»':
                    Close(i);
                    break;
                case '"':
                    if (open < 0 && Opens(text, i, i))
                        open = i + 1;
                    else
                        Close(i);
                    break;
                case '\'' or '‘' or '’' or '`' when i + 1 < text.Length && text[i + 1] == text[i]:
                    if (open < 0 && text[i] != '’' && Opens(text, i + 1, i))
                        open = i + 2;
                    else
                        Close(i);
                    i++;
                    break;
                case '\n' when open >= 0 && !ContinuesBelow(text, i):
                    Close(i);
                    break;
            }
        }
        Close(text.Length);
        return found;

        void Close(int end)
        {
            if (open >= 0 && end > open)
                found.Add(new TextSpan(open, end));
            open = -1;
        }
    }

    /// <summary>Whether a word is a double quotation mark.</summary>
    public static bool IsMark(ReadOnlySpan<char> word) => word is "“" or "”" or "„" or "«" or "»" or "\"" or "''" or "``";

    private static bool Opens(string text, int last, int first) =>
        first == 0 || char.IsWhiteSpace(text[first - 1]) || text[first - 1] is '(' or '[' or '—' or '–' or '-' or ':'
        || (last + 1 < text.Length && char.IsLetter(text[last + 1]));

    private static bool ContinuesBelow(string text, int lineBreak)
    {
        var i = lineBreak;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i < text.Length && text[i] is '“' or '"' or '„' || (i + 1 < text.Length && text[i] is '\'' or '‘' or '`' && text[i + 1] == text[i]);
    }
}
