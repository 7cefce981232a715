using System.Globalization;
using Chancery.Articles;
using Chancery.Data;

namespace Chancery.Sources;

/// <summary>A figure of a sentence with what it counts by.</summary>
/// <param name="First">The first word of it, counted from the start of the sentence.</param>
/// <param name="End">One past the last.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="Currency">The sign or name of its currency; empty where it has none.</param>
internal readonly record struct Figure(int First, int End, double Value, string Currency)
{
    public bool IsSum => Currency is { Length: > 0 };

    public bool SameAs(Figure other) => Math.Abs(Value - other.Value) <= 1e-6 * Math.Abs(Value) && (Currency == other.Currency || Currency.Length == 0 || other.Currency.Length == 0);
}

/// <summary>Reads the figures of a sentence: coarse, and without the language engine.</summary>
internal sealed class FigureReader
{
    private readonly Dictionary<string, double> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double> _multipliers = new(StringComparer.OrdinalIgnoreCase) { ["bn"] = 1e9, ["mn"] = 1e6, ["tn"] = 1e12, ["m"] = 1e6, ["k"] = 1e3 };
    private readonly Dictionary<string, string> _currencies = new(StringComparer.OrdinalIgnoreCase);

    public FigureReader(ReferenceData data)
    {
        foreach (var row in data.Rows("numbers.tsv").Where(r => r["kind"] is "number" or "multiplier"))
            (row["kind"] == "number" ? _numbers : _multipliers)[row["word"]] = double.Parse(row["value"], CultureInfo.InvariantCulture);
        foreach (var row in data.Rows("currencies.tsv"))
        {
            foreach (var name in row.List("names").Concat(row.List("symbols")).Where(n => !n.Contains(' ', StringComparison.Ordinal)))
                _currencies[name] = _currencies[name + "s"] = row["code"];
        }
        (_currencies["%"], _currencies["percent"]) = ("%", "%");
    }

    public static FigureReader Default { get; } = new(ReferenceData.Default);

    /// <summary>The figures of a run of words, in order.</summary>
    public List<Figure> Read(string text, ReadOnlySpan<SourceWord> words)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < words.Length; i++)
        {
            var first = i;
            var currency = "";
            if (i + 1 < words.Length && Currency(text, words[i].Span) is { } before && Number(text, words[i + 1].Span) is not null)
                (currency, i) = (before, i + 1);
            if (Number(text, words[i].Span) is not { } value)
                continue;
            var end = i + 1;
            // Twenty-two, two hundred.
            for (; end < words.Length && char.IsLetter(text[words[end].Span.Start]) && Number(text, words[end].Span) is { } unit && unit < 10 && value is >= 20 and < 100; end++)
                value += unit;
            for (; end < words.Length && _multipliers.TryGetValue(words[end].Span.In(text).ToString(), out var times); end++)
                value *= times;
            if (currency.Length == 0 && end < words.Length && Currency(text, words[end].Span) is { } after)
                (currency, end) = (after, end + 1);
            figures.Add(new Figure(first, end, value, currency));
            i = end - 1;
        }
        return figures;
    }

    private string? Currency(string text, TextSpan word) => word.Length > 12 ? null : _currencies.GetValueOrDefault(word.In(text).ToString());

    private double? Number(string text, TextSpan word)
    {
        if (word.Length > 20)
            return null;
        var form = word.In(text);
        if (!char.IsAsciiDigit(form[0]))
            return _numbers.TryGetValue(form.ToString(), out var named) ? named : null;
        var digits = form;
        var times = 1.0;
        if (!char.IsAsciiDigit(form[^1]))
        {
            digits = form[..(form.LastIndexOfAnyInRange('0', '9') + 1)];
            if (!_multipliers.TryGetValue(form[digits.Length..].ToString(), out times))
                return null;
        }
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value * times : null;
    }
}
