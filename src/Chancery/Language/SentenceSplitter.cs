using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;

namespace Chancery.Language;

/// <summary>Groups words into sentences: full stops that end one, line breaks that end a paragraph, quotations that close behind the stop.</summary>
internal sealed class SentenceSplitter
{
    /// <summary>Longer sentences are cut, so that one endless line cannot slow the parser down.</summary>
    public const int LongestSentence = 250;

    /// <summary>A line longer than this that goes on in lower case was wrapped by a program and is no paragraph of its own; nor are the lines behind it.</summary>
    private const int WrappedLine = 30;

    /// <summary>In words: <i>WASHINGTON, D.C., March 4 (Agency) –</i> and longer.</summary>
    private const int LongestDateline = 16;

    /// <summary>No sentence closes with more brackets and quotation marks than this.</summary>
    private const int MostClosers = 6;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _starters;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _inner;

    public SentenceSplitter(ReferenceData data)
    {
        var rows = data.Rows("abbreviations.tsv");
        _starters = rows.Where(r => r["kind"] == "starter").Select(r => r["word"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _inner = rows.Where(r => r["kind"] is "title" or "inner").Select(r => r["word"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The sentences of a text, given its words.</summary>
    public List<Sentence> Split(string text, List<TextSpan> tokens)
    {
        var sentences = new List<Sentence>();
        var first = 0;
        var paragraph = true;
        for (var i = 0; i < tokens.Count; i++)
        {
            var last = i + 1 == tokens.Count;
            var breaks = !last && BreaksLine(text, tokens, first, i);
            if (!last && !breaks && !(paragraph && i == first && EndsDateline(text, tokens, ref i)) && !Ends(text, tokens, ref i, first) && i + 1 - first < LongestSentence)
                continue;
            if (i + 1 - first >= LongestSentence && !breaks)
                i = BestCut(text, tokens, first, i);
            last = i + 1 == tokens.Count;
            breaks = !last && BreaksLine(text, tokens, first, i);
            sentences.Add(new Sentence(new TextSpan(tokens[first].Start, tokens[i].End), first, i + 1, paragraph));
            first = i + 1;
            paragraph = breaks;
        }
        return sentences;
    }

    /// <summary>The last comma or dash in the second half of a sentence that is too long; its last word where there is none.</summary>
    private static int BestCut(string text, List<TextSpan> tokens, int first, int last)
    {
        for (var i = last; i > last - LongestSentence / 2 && i > first; i--)
        {
            if (tokens[i].Length == 1 && text[tokens[i].Start] is ',' or ';' or ':' or '–' or '—' or '|')
                return i;
        }
        return last;
    }

    private static bool BreaksLine(string text, List<TextSpan> tokens, int first, int i)
    {
        int from = tokens[i].End, to = tokens[i + 1].Start;
        var breakAt = text.AsSpan(from, to - from).IndexOfAny('\n', '\r', '\u2029');
        if (breakAt < 0)
            return false;
        var line = from - (text.AsSpan(0, from).LastIndexOf('\n') + 1);
        var wrapped = text.AsSpan(from, to - from).Count('\n') == 1 && (line > WrappedLine || tokens[first].Start < from - line)
            && char.IsLower(text[to]) && text[from - 1] is not ('.' or '!' or '?' or ':' or ';');
        return !wrapped;
    }

    /// <summary>Whether a place in capitals opens the paragraph, up to a dash that stands free: it is no part of the sentence behind it.</summary>
    private static bool EndsDateline(string text, List<TextSpan> tokens, ref int i)
    {
        if (!IsCapitals(tokens[i].In(text)))
            return false;
        for (var at = i + 1; at + 2 < tokens.Count && at - i < LongestDateline; at++)
        {
            var token = tokens[at].In(text);
            if (token is "-" or "–" or "—" or "--")
            {
                var next = tokens[at + 1].In(text)[0];
                if (tokens[at].Start == tokens[at - 1].End || tokens[at].End == tokens[at + 1].Start || !(char.IsUpper(next) || char.IsDigit(next) || next is '“' or '"'))
                    return false;
                i = at;
                return true;
            }
            if (text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).Contains('\n') || !(char.IsUpper(token[0]) || char.IsDigit(token[0]) || token is "," or "." or "(" or ")" or "/"))
                return false;
        }
        return false;
    }

    private static bool IsCapitals(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            if (!char.IsUpper(c) && c is not ('.' or '-' or '\''))
                return false;
        }
        return token.Length > 2;
    }

    private bool Ends(string text, List<TextSpan> tokens, ref int i, int first)
    {
        var token = tokens[i].In(text);
        var stop = token[^1] is '.' or '!' or '?' or '…';
        if (!stop || (i == first && IsEllipsis(token)))
            return false;
        var abbreviation = token.Length > 1 && token[^1] == '.' && token[0] != '.';
        var after = i + 1;
        while (after < tokens.Count && after - i <= MostClosers && IsCloser(tokens[after].In(text), text, tokens, after))
            after++;
        after = BehindNote(text, tokens, after);
        if (after >= tokens.Count)
        {
            i = after - 1;
            return true;
        }
        var next = tokens[after].In(text);
        var opens = after < tokens.Count && next[0] is '“' or '"' or '(' or '[' or '‘' || next is "''" or "``";
        var initial = opens && after + 1 < tokens.Count ? text[tokens[after + 1].Start] : next[0];
        if (abbreviation)
        {
            var word = opens && after + 1 < tokens.Count ? tokens[after + 1].In(text) : next;
            if (!IsNextItem(text, tokens, first, after) && (_inner.Contains(token[..^1]) || !_starters.Contains(word) || IsInitial(token)))
                return false;
        }
        else if (token is "." && IsEllipsis(next) && after + 1 < tokens.Count && char.IsUpper(text[tokens[after + 1].Start]))
        {
            // "... " behind a full stop stands for words left out of what follows.
            i = after - 1;
            return true;
        }
        else if (!(char.IsUpper(initial) || char.IsDigit(initial) || opens || initial is '-' or '•' or '*' or '—') || (token.Length == 3 && token is "..." && !opens && !char.IsUpper(initial)))
        {
            return false;
        }
        i = after - 1;
        return i >= first;
    }

    /// <summary>Whether the mark that began the sentence begins another entry of the list: <i>- A factory in the U.S. - A port in Peru.</i></summary>
    private static bool IsNextItem(string text, List<TextSpan> tokens, int first, int at)
    {
        var mark = tokens[at].In(text);
        return mark is "-" or "•" or "*" && tokens[first].In(text).SequenceEqual(mark) && at + 1 < tokens.Count && tokens[at + 1].Start > tokens[at].End && char.IsUpper(text[tokens[at + 1].Start]);
    }

    /// <summary>A number in square brackets behind a full stop is a note to what stands before it.</summary>
    private static int BehindNote(string text, List<TextSpan> tokens, int at)
    {
        while (at + 2 < tokens.Count && tokens[at].In(text) is "[" && tokens[at + 2].In(text) is "]" && !tokens[at + 1].In(text).ContainsAnyExceptInRange('0', '9'))
            at += 3;
        return at;
    }

    private static bool IsEllipsis(ReadOnlySpan<char> token) => token is "…" or "..." or "....";

    private static bool IsInitial(ReadOnlySpan<char> token) => token.Length == 2 && char.IsUpper(token[0]);

    private static bool IsCloser(ReadOnlySpan<char> token, string text, List<TextSpan> tokens, int at)
    {
        if (token is "''")
            return tokens[at].Start == tokens[at - 1].End;
        if (token.Length != 1)
            return false;
        var touches = tokens[at].Start == tokens[at - 1].End;
        return token[0] is '”' or ')' or ']' or '»' || (touches && token[0] is '"' or '’' or '\'' or '.' or '!' or '?');
    }
}
