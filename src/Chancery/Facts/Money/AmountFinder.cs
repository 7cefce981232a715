using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts.Actors;
using Chancery.Facts.Numbers;
using Chancery.Language;

namespace Chancery.Facts.Money;

/// <summary>Finds sums of money: a figure with a currency before or behind it.</summary>
internal sealed class AmountFinder(ReferenceData data)
{
    private const int LongestEquivalentGap = 8;
    private const int LongestEllipsis = 160;

    private readonly NumberReader _numbers = new(data);
    private readonly CurrencyNames _currencies = new(data);
    private readonly BoundWords _bounds = new(data);
    private readonly string[] _perUnit = [.. data.Rows("per-unit.tsv").Select(r => r["words"])];

    /// <summary>The sums of a text, in order, none overlapping another; actors and publisher tell whose dollars are meant.</summary>
    public IReadOnlyList<Amount> Find(Analysis analysis, ActorTable actors, Article article)
    {
        var text = article.Text;
        var sums = Scan(text);
        if (sums.Count == 0)
            return [];
        var outright = sums.Where(s => s.Mark.Code is { } code && _currencies.Shared(s.Mark.Written) is null).Select(s => s.Mark.Code!).ToHashSet(StringComparer.Ordinal);
        var resolver = new CurrencyResolver(analysis, actors, article);
        var amounts = new List<Amount>(sums.Count);
        foreach (var sum in sums)
        {
            var currency = _currencies.Shared(sum.Mark.Written) is { } shared ? resolver.Resolve(shared, sum.Start, outright) : sum.Mark.Code;
            var bound = _bounds.Around(text, sum.Start, sum.End);
            amounts.Add(new Amount(WithoutTrailingZeros(sum.Value), currency, bound, new TextSpan(sum.Start, sum.End)) { PerUnit = IsPerUnit(text, sum.End) });
        }
        return WithEquivalents(text, amounts);
    }

    private List<Sum> Scan(string text)
    {
        var sums = new List<Sum>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] != '.' || (i > from && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i - 1])))
                continue;
            if (i > 0 && char.IsAsciiLetter(text[i]) && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '\'' or '’'))
                continue;
            if (_numbers.At(text, i) is not { } number)
                continue;
            if ((Apart(text, i, from) ?? Of(text, number, from)) is { } sum)
            {
                Share(text, sums, ref sum);
                sums.Add(sum);
                from = sum.End;
                i = sum.End - 1;
            }
            else if (!number.IsWords)
            {
                if (sums.Count > 0 && Elliptic(text, number, sums[^1]) is { } same)
                    sums.Add(same);
                i = number.End - 1;
            }
        }
        return sums;
    }

    /// <summary>Millions that count nothing else are of the currency named just before: <i>€5m to Chad and 2 million to Mali</i>.</summary>
    private static Sum? Elliptic(string text, NumberPiece number, Sum before)
    {
        if (number.Multiplier < 1_000_000 || number.Start - before.End is < 1 or > LongestEllipsis || text.AsSpan(before.End, number.Start - before.End).ContainsAny('\n', '%'))
            return null;
        var after = text.AsSpan(number.End);
        var word = after.TrimStart(' ');
        var length = 0;
        while (length < word.Length && char.IsLetter(word[length]))
            length++;
        var ends = length == 0 && word.Length > 0 && word[0] is ',' or '.' or ';' or ')' or '(' or '\n';
        return ends || word.Length == 0 || word[..length] is "to" or "for" or "will" or "is" or "was" or "through" or "via" ? new Sum(number.Value, before.Mark, number.Start, number.End) : null;
    }

    private Sum? Apart(string text, int at, int from) =>
        char.IsAsciiDigit(text[at]) && _numbers.Spaced(text, at) is { } number ? Of(text, number, from) : null;

    /// <summary>A code with a figure or two grown onto it is the number of a file: <i>FIM7</i>.</summary>
    private static bool IsSerial(NumberPiece number, CurrencyMark sign) =>
        sign.Written.Length == 0 && sign.End == number.Start && number is { Multiplier: 1, Value: < 100 } && number.End - number.Start <= 2;

    /// <summary>A point before three last figures parts thousands: nobody pays tenths of a cent (<i>EUR 500.000</i>).</summary>
    private static decimal Value(string text, NumberPiece number)
    {
        var figure = text.AsSpan(number.Start, number.End - number.Start);
        var thousands = number is { IsWords: false, Multiplier: 1 } && figure.Count('.') == 1 && !figure.Contains(',') && figure.IndexOf('.') is var point && point >= 1 && figure.Length - point == 4
            && (point >= 2 || figure.EndsWith("000"));
        return thousands ? number.Value * 1000 : number.Value;
    }

    private Sum? Of(string text, NumberPiece number, int from)
    {
        var before = number.IsWords || number.Start == 0 ? null : _currencies.Before(text, number.Start);
        if (before is { } sign && sign.Start >= from && !IsSerial(number, sign))
        {
            var (value, end) = (Value(text, number) * (sign.Written == "M" ? 1_000_000 : 1), number.End);
            if (_currencies.After(text, end) is { } again && again.Start > end - 1 && (again.Code == sign.Code || _currencies.Shared(again.Written)?.Default == sign.Code) && again.End - again.Start > 2)
                end = again.End;
            return new Sum(value, sign, sign.Start, end);
        }
        if (_currencies.After(text, number.End) is not { } name)
            return null;
        var (total, stop) = (Value(text, number) * (name.Written == "M" ? 1_000_000 : 1), name.End);
        if (number.Multiplier == 1 && !number.IsWords && name.Written != "M" && _numbers.Multipliers(text, stop, afterDigits: false) is var (factor, after) && factor >= 1000)
            (total, stop) = (total * factor, after);
        if (Small(text, stop) is var (cents, end2) && cents > 0)
            (total, stop) = (total + cents, end2);
        return new Sum(total, name, number.Start, stop);
    }

    /// <summary>Cents behind a sum: <i>3 dollars 50 cents</i>, <i>thirteen dollars and forty-five cents</i>.</summary>
    private (decimal Cents, int End) Small(string text, int at)
    {
        var from = NumberReader.SkipGap(text, at);
        if (from > 0 && text.AsSpan(from).StartsWith("and ", StringComparison.Ordinal))
            from += 4;
        if (from < 0 || from >= text.Length || _numbers.At(text, from) is not { } number || number.Value is >= 100 or < 1)
            return (0, at);
        var unit = NumberReader.SkipGap(text, number.End);
        if (unit < 0 || unit >= text.Length)
            return (0, at);
        var end = NumberReader.WordEnd(text, unit);
        return text.AsSpan(unit, end - unit) is "cent" or "cents" or "pence" ? (number.Value / 100, end) : (0, at);
    }

    /// <summary>The first figure of a span of figures has the multiplier of the second: <i>between $5 and $7 billion</i>.</summary>
    private static void Share(string text, List<Sum> sums, ref Sum sum)
    {
        if (sums.Count == 0 || sum.Value < 1000)
            return;
        var last = sums[^1];
        var gap = text.AsSpan(last.End, sum.Start - last.End).Trim(' ');
        if (gap is not ("and" or "to" or "-" or "–" or "or") || last.Value >= 1000 || last.Mark.Written != sum.Mark.Written || last.Mark.Code != sum.Mark.Code)
            return;
        var factor = 1m;
        while (sum.Value / factor >= 1000)
            factor *= 1000;
        sums[^1] = last with { Value = last.Value * factor };
    }

    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private bool IsPerUnit(string text, int end)
    {
        var after = text.AsSpan(end).TrimStart(" \u00A0-");
        foreach (var words in _perUnit)
        {
            if (after.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (after.Length == words.Length || !char.IsLetter(after[words.Length]))
                && !after.StartsWith("per cent", StringComparison.OrdinalIgnoreCase) && !after.StartsWith("per year", StringComparison.OrdinalIgnoreCase) && !after.StartsWith("per annum", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    private static List<Amount> WithEquivalents(string text, List<Amount> amounts)
    {
        for (var i = 0; i < amounts.Count; i++)
        {
            var equivalents = new List<Amount>();
            for (var j = i + 1; j < amounts.Count && Brackets(text, amounts[j - 1].Span.End, amounts[j].Span.Start, j == i + 1) && amounts[j].Currency != amounts[i].Currency; j++)
                equivalents.Add(amounts[j]);
            if (equivalents.Count > 0)
                amounts[i] = amounts[i] with { Equivalents = equivalents };
        }
        return amounts;
    }

    private static bool Brackets(string text, int from, int to, bool first)
    {
        if (to - from > LongestEquivalentGap + 12)
            return false;
        var gap = text.AsSpan(from, to - from).Trim(' ');
        return first
            ? gap is ['(' or '[', ..] && gap.Length <= LongestEquivalentGap + 10 && !gap.ContainsAny(')', ']')
            : gap is "," or ";" or "/" or "or" or ", or";
    }

    private readonly record struct Sum(decimal Value, CurrencyMark Mark, int Start, int End);
}
