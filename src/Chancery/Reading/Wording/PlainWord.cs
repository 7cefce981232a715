using Chancery.Articles;

namespace Chancery.Reading.Wording;

/// <summary>A word of a text as usage is counted by it: letters and figures, without the language engine.</summary>
/// <param name="Code">Its code in <see cref="WordUse"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Apart">Whether the end of a sentence stands before it, so that the word before says nothing of it.</param>
internal readonly record struct PlainWord(ushort Code, TextSpan Span, bool Apart)
{
    /// <summary>The words of a text.</summary>
    public static List<PlainWord> Read(string text)
    {
        var words = new List<PlainWord>((text.Length / 6) + 1);
        var apart = true;
        for (var i = 0; i < text.Length;)
        {
            var end = End(text, i);
            if (end == i)
            {
                apart |= text[i] is '!' or '?' or '\n' or ';' or ':' || (text[i] == '.' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])));
                i++;
                continue;
            }
            words.Add(new PlainWord(WordUse.Code(text.AsSpan(i, end - i)), new TextSpan(i, end), apart));
            apart = false;
            i = SkipGenitive(text, end);
        }
        return words;
    }

    /// <summary>One past the word that begins at a place; the same place where none does.</summary>
    public static int End(string text, int start)
    {
        var i = start;
        if (text[i] is '$' or '€' or '£' or '¥' or '₹' or '₽' or '₴' or '%')
            return i + 1;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || Joins(text, start, i)))
            i++;
        return i;
    }

    /// <summary>The place behind the <i>'s</i> that may follow a word.</summary>
    public static int SkipGenitive(string text, int end) =>
        end + 1 < text.Length && text[end] is '\'' or '’' && (text[end + 1] | 32) == 's' && (end + 2 == text.Length || !char.IsLetter(text[end + 2])) ? end + 2 : end;

    /// <summary>The comma of a figure, the full stops of <i>U.S.</i>, the apostrophe of <i>don't</i>.</summary>
    private static bool Joins(string text, int start, int i)
    {
        if (i + 1 >= text.Length || i == start)
            return false;
        var (before, after) = (text[i - 1], text[i + 1]);
        return text[i] switch
        {
            '.' => (char.IsDigit(before) && char.IsDigit(after)) || (char.IsUpper(before) && char.IsUpper(after) && (i - 1 == start || text[i - 2] == '.')),
            ',' => char.IsDigit(before) && char.IsDigit(after),
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(after) && SkipGenitive(text, i) == i,
            _ => false,
        };
    }
}
