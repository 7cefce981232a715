using System.Buffers;
using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;

namespace Chancery.Language;

/// <summary>Cuts text into syntactic words as the English UD treebanks do: clitics, punctuation and currency signs stand alone, compounds with hyphens are cut.</summary>
internal sealed class Tokenizer
{
    private static readonly SearchValues<char> Opening = SearchValues.Create("(\"“‘'[{<«„`¿¡#*|~_=+");
    private static readonly SearchValues<char> Closing = SearchValues.Create(")\"”’']}>»,;:!?…*|~_=%");
    private static readonly SearchValues<char> Currency = SearchValues.Create("$£€¥₹₽₴₩₪₺₦₫₱฿¢");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—‑−/");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _numbered;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _contractions;

    public Tokenizer(ReferenceData data)
    {
        var rows = data.Rows("abbreviations.tsv");
        _abbreviations = rows.Where(r => r["kind"] is "abbreviation" or "title" or "inner").Select(r => r["word"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _numbered = rows.Where(r => r["kind"] == "numbered").Select(r => r["word"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = rows.Where(r => r["kind"] == "prefix").Select(r => r["word"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _contractions = rows.Where(r => r["kind"] == "contraction").ToFrozenDictionary(
            r => r["word"].Replace("|", "", StringComparison.Ordinal),
            r => r["word"].IndexOf('|', StringComparison.Ordinal),
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words of a text in order; together they hold every character that is no blank.</summary>
    public List<TextSpan> Tokenize(string text)
    {
        var tokens = new List<TextSpan>(text.Length / 5 + 1);
        var i = 0;
        while (i < text.Length)
        {
            if (IsBlank(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && !IsBlank(text[i]))
                i++;
            Chunk(text, start, i, tokens);
        }
        return tokens;
    }

    private bool IsAbbreviation(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Length < 2)
            return false;
        if (_abbreviations.Contains(word[..^1]) || IsInitials(word))
            return true;
        return end + 1 < text.Length && text[end] == ' ' && char.IsDigit(text[end + 1]) && _numbered.Contains(word[..^1]);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\uFEFF' or '\u200B';

    private void Chunk(string text, int start, int end, List<TextSpan> tokens)
    {
        while (start < end && IsOpening(text, start, end))
        {
            var run = start + 1;
            while (run < end && text[run] == text[start] && text[start] is '*' or '_' or '=' or '#' or '-' or '\'' or '`' or '―' && run - start < MarksTogether(text[start]))
                run++;
            tokens.Add(new TextSpan(start, run));
            start = run;
        }
        var tail = new Stack<TextSpan>();
        while (end > start && Peel(text, start, end) is var cut && cut < end)
        {
            tail.Push(new TextSpan(cut, end));
            end = cut;
        }
        if (start < end)
            Inner(text, start, end, tokens);
        while (tail.TryPop(out var token))
            tokens.Add(token);
    }

    private static bool IsOpening(string text, int start, int end)
    {
        var c = text[start];
        if (Dashes.Contains(c) && end - start > 1 && !char.IsDigit(text[start + 1]))
            return true;
        if (c is '\'' or '’' && end - start is 2 or 3 or 4 && start + 1 < end && char.IsLetter(text[start + 1]) && text[start + 1] is 's' or 'r' or 'l' or 'v' or 'd' or 'm')
            return false;
        if (c is '”' or '’')
            return end - start > 1;
        return Opening.Contains(c) && !(c is '+' or '#' && end - start > 1);
    }

    /// <summary>Two single quotation marks are one double one, as typewriters write it.</summary>
    private static int MarksTogether(char mark) => mark is '\'' or '`' ? 2 : int.MaxValue;

    private int Peel(string text, int start, int end)
    {
        var last = text[end - 1];
        if (last == '.')
        {
            if (end - start >= 2 && text[end - 2] == '.')
            {
                var run = end - 1;
                while (run > start && text[run - 1] == '.')
                    run--;
                return run;
            }
            return end - start == 1 || IsAbbreviation(text, start, end) ? end : end - 1;
        }
        if (last == '\'' && end - start > 2 && text[end - 2] == '\'')
            return end - 2;
        if (last == '%' || Closing.Contains(last))
            return end - start == 1 ? end : end - 1;
        return Dashes.Contains(last) && end - start > 1 ? end - 1 : end;
    }

    private void Inner(string text, int start, int end, List<TextSpan> tokens)
    {
        if (IsAddress(text.AsSpan(start, end - start)))
        {
            tokens.Add(new TextSpan(start, end));
            return;
        }
        var from = start;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            var next = i + 1 < end ? text[i + 1] : '\0';
            if (Currency.Contains(c))
            {
                var letters = i - from;
                if (letters is > 3 or 0 || !AllUpper(text.AsSpan(from, letters)))
                {
                    Word(text, from, i, tokens);
                    from = i;
                }
                Word(text, from, i + 1, tokens);
                from = i + 1;
            }
            else if (Dashes.Contains(c) && i > from && next != '\0' && Splits(text, from, i, end))
            {
                Word(text, from, i, tokens);
                var run = i + 1;
                while (run < end && Dashes.Contains(text[run]))
                    run++;
                Word(text, i, run, tokens);
                from = run;
                i = run - 1;
            }
            else if (IsBreaking(c) && i > from && next != '\0' && !(c is ',' or ':' or '.' && char.IsDigit(text[i - 1]) && char.IsDigit(next)))
            {
                Word(text, from, i, tokens);
                Word(text, i, i + 1, tokens);
                from = i + 1;
            }
            else if (IsBreaking(c) && i == from && end - from > 1)
            {
                Word(text, i, i + 1, tokens);
                from = i + 1;
            }
        }
        Word(text, from, end, tokens);
    }

    private static bool IsBreaking(char c) => c is '"' or '“' or '”' or '(' or ')' or '[' or ']' or '{' or '}' or ',' or ';' or ':' or '!' or '?' or '…' or '<' or '>' or '=';

    private bool Splits(string text, int from, int dash, int end)
    {
        var left = text.AsSpan(from, dash - from);
        if (text[dash] == '/' && !(char.IsLetter(text[dash - 1]) && char.IsLetter(text[dash + 1])))
            return false;
        if (char.IsDigit(text[dash - 1]) && char.IsDigit(text[dash + 1]))
            return text[dash] is '–' or '—' or '-' && text.AsSpan(dash + 1, end - dash - 1).IndexOf(text[dash]) < 0 && left.IndexOf('-') < 0;
        if (text[dash] is '-' or '‑' && _prefixes.Contains(left))
            return false;
        return text[dash] != '-' || left.Length > 1 || !char.IsUpper(left[0]) || char.IsDigit(text[dash + 1]);
    }

    private void Word(string text, int start, int end, List<TextSpan> tokens)
    {
        if (start >= end)
            return;
        var word = text.AsSpan(start, end - start);
        if (word.Length <= 12 && _contractions.TryGetValue(word, out var cut))
        {
            tokens.Add(new TextSpan(start, start + cut));
            tokens.Add(new TextSpan(start + cut, end));
            return;
        }
        var clitic = Clitic(word);
        if (clitic > 0 && clitic < word.Length)
        {
            tokens.Add(new TextSpan(start, end - clitic));
            start = end - clitic;
        }
        tokens.Add(new TextSpan(start, end));
    }

    private static int Clitic(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && (word[^1] | 32) == 't' && word[^2] is '\'' or '’' or '´' && (word[^3] | 32) == 'n')
            return 3;
        var mark = word.LastIndexOfAny('\'', '’', '´');
        if (mark < 1)
            return 0;
        return word[mark..] switch
        {
            { Length: 2 } tail when (char)(tail[1] | 32) is 's' or 'm' or 'd' => 2,
            { Length: 3 } tail when ((char)(tail[1] | 32), (char)(tail[2] | 32)) is ('l', 'l') or ('r', 'e') or ('v', 'e') => 3,
            _ => 0,
        };
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (word.IndexOf('@') > 0 && word.IndexOf('.') > 0);

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i += 2)
        {
            if (!char.IsLetter(word[i]) || i + 1 >= word.Length || word[i + 1] != '.')
                return false;
        }
        return word.Length > 2 || char.IsUpper(word[0]);
    }

    private static bool AllUpper(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (!char.IsUpper(c))
                return false;
        }
        return letters.Length > 0;
    }
}
