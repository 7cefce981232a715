using System.Buffers;
using Chancery.Articles;
using Chancery.Data;

namespace Chancery.Ledgers;

/// <summary>Words that tell how the sums of one article hang together (<c>part-words.tsv</c>).</summary>
internal sealed class PartWords
{
    /// <summary>How many characters may lie between a whole and the words that name its part.</summary>
    public const int Reach = 400;

    /// <summary>A sentence that takes up a sum names the first of what it pays for within so many characters.</summary>
    private const int LongestTaking = 120;

    private const string Occasion = "as ";
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;.:()—\n");

    /// <summary>As many characters are shown of <i>since …</i>.</summary>
    private const int MostOfWords = 60;

    private readonly string[] _tranche;
    private readonly string[] _part;
    private readonly string[] _running;
    private readonly string[] _since;

    public PartWords(ReferenceData data)
    {
        var rows = data.Rows("part-words.tsv");
        _tranche = [.. rows.Where(r => r["kind"] == "tranche").Select(r => r["word"])];
        _part = [.. rows.Where(r => r["kind"] == "part").Select(r => r["word"])];
        _running = [.. rows.Where(r => r["kind"] == "running").Select(r => r["word"])];
        _since = [.. rows.Where(r => r["kind"] == "since").Select(r => r["word"])];
    }

    public static PartWords Default { get; } = new(ReferenceData.Default);

    /// <summary>Whether words speak of what is drawn from a larger sum.</summary>
    public bool TellTranche(string words) => _tranche.Any(w => words.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the words between two sums of one sentence make the later a part of the earlier.</summary>
    public bool TellPart(ReadOnlySpan<char> between)
    {
        if (between.IndexOfAny(";\n") >= 0 || between.Contains(". ", StringComparison.Ordinal))
            return false;
        foreach (var word in _part)
        {
            // What was done as part of something is no sum's part.
            for (var at = Find(between, word, 0); at >= 0; at = Find(between, word, at + 1))
            {
                if (!between[..at].EndsWith(Occasion, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether the words between a sum and goods make the goods a part of what the sum pays for: in one sentence, in one that takes the sum up (<i>The package also includes …</i>), or in a list below it.</summary>
    public bool TellGoods(ReadOnlySpan<char> between)
    {
        if (between.IndexOf('\n') is >= 0 and var line)
            return between[..line].TrimEnd() is [.., ':'] && IsList(between[line..]) && TellGoods(LastSentence(between[..line]));
        if (between.Length > Reach)
            return false;
        var last = LastSentence(between);
        return last.Length == between.Length ? TellPart(last) : last.Length <= LongestTaking && IsTaking(last) && TellPart(last);
    }

    private static ReadOnlySpan<char> LastSentence(ReadOnlySpan<char> words) => words[(words.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0)..];

    private static bool IsTaking(ReadOnlySpan<char> sentence) =>
        sentence.StartsWith("The ", StringComparison.Ordinal) || sentence.StartsWith("This ", StringComparison.Ordinal) || sentence.StartsWith("These ", StringComparison.Ordinal) || sentence.StartsWith("It ", StringComparison.Ordinal);

    /// <summary>Whether every line is an entry of a list.</summary>
    private static bool IsList(ReadOnlySpan<char> lines)
    {
        foreach (var line in lines.EnumerateLines())
        {
            if (line.Trim() is not ([] or ['-' or '•' or '*' or '–' or '·', ..]))
                return false;
        }
        return true;
    }

    /// <summary>The words of a sentence that say up to when or since when something adds up: <i>to date</i>, <i>since the flood</i>; empty where there are none.</summary>
    public TextSpan Running(string text, TextSpan sentence)
    {
        var words = sentence.In(text);
        foreach (var word in _since)
        {
            if (Find(words, word, 0) is >= 0 and var at)
                return new TextSpan(sentence.Start + at, sentence.Start + at + Length(words[at..], word.Length + 1));
        }
        foreach (var word in _running)
        {
            if (Find(words, word, 0) is >= 0 and var at)
                return new TextSpan(sentence.Start + at, sentence.Start + at + word.Length);
        }
        return default;
    }

    /// <summary>Up to the end of a figure right behind the word, or to the next mark, in whole words.</summary>
    private static int Length(ReadOnlySpan<char> words, int behind)
    {
        var end = words.IndexOfAny(Marks) is >= 0 and var mark ? mark : words.Length;
        if (behind < end && char.IsAsciiDigit(words[behind]) && words[behind..end].IndexOf(' ') is > 0 and var blank)
            end = behind + blank;
        if (end > MostOfWords)
            end = Math.Max(0, words[..MostOfWords].LastIndexOf(' '));
        return words[..end].TrimEnd().Length;
    }

    /// <summary>Where a word stands by itself, from a place on; -1 where it does not.</summary>
    private static int Find(ReadOnlySpan<char> text, string word, int from)
    {
        while (text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
        {
            var (start, end) = (from + found, from + found + word.Length);
            if ((start == 0 || !char.IsLetter(text[start - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return start;
            from = start + 1;
        }
        return -1;
    }
}
