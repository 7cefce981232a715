using System.Globalization;
using Chancery.Articles;
using Chancery.Data;

namespace Chancery.Reading.Wording;

/// <summary>Finds wording that a machine has mangled, and reads it for what it stood for.</summary>
/// <remarks>
/// Odd wording by itself proves little: people write <i>folks</i> too. So each odd place is weighed by how much likelier the reading is where
/// it stands, and places other than broken names count only in a text that has enough of them.
/// </remarks>
internal sealed class WordingReader(ReferenceData data)
{
    /// <summary>The bounds, in natural logarithms of how many times likelier the reading is.</summary>
    private const double Odd = 1;
    private const double CountsFrom = 1.5;
    private const double CountsTo = 4;
    private const double BrokenName = 5;

    private const double StrongSign = 1.5;
    private const double Again = 0.3;

    /// <summary>A text is reworded from so much odd wording per 1000 words on, of so many kinds.</summary>
    private const double Reworded = 33;
    private const int FewestKinds = 3;
    private const double RewordedFewer = 45;
    private const int FewestKindsFewer = 2;

    /// <summary>A shorter text is weighed as if it had so many words: a sentence or two may hold odd words by chance.</summary>
    private const int ShortText = 200;

    /// <summary>What a word weighs that was not seen beside another.</summary>
    private const double Unseen = 3;
    private const double AllWords = 700_000;

    private readonly SwapTable _swaps = new(data);
    private readonly WordUse _use = WordUse.Default;

    /// <summary>Reads a text.</summary>
    public WordingVerdict Read(string text)
    {
        var words = PlainWord.Read(text);
        var found = Find(text, words);
        var weights = found.GroupBy(f => f.Swap.Wording, StringComparer.Ordinal).Select(g => (Most: g.Max(Weight), All: g.Sum(Weight))).ToList();
        var kinds = weights.Count(w => w.Most >= CountsFrom);
        var density = 1000 * weights.Sum(w => w.Most + (Again * (w.All - w.Most))) / Math.Max(ShortText, words.Count);
        var reworded = (kinds >= FewestKinds && density >= Reworded) || (kinds >= FewestKindsFewer && density >= RewordedFewer);
        var readings = found
            .Where(f => f.Gain >= Odd && (reworded || (f.Swap.IsStrong && f.Gain >= BrokenName && IsWholeName(text, f.Span))))
            .Select(f => Reading(text, f))
            .ToList();
        return new WordingVerdict(reworded, words.Count == 0 ? 0 : 1000.0 * readings.Count / words.Count, words.Count, readings);
    }

    private List<Found> Find(string text, List<PlainWord> words)
    {
        var found = new List<Found>();
        for (var i = 0; i < words.Count; i++)
        {
            Found? best = null;
            foreach (var swap in _swaps.Of(words[i].Code))
            {
                var end = i + swap.Codes.Length;
                if (end > words.Count || !Stands(text, words, i, swap))
                    continue;
                var left = i > 0 && !words[i].Apart ? words[i - 1].Code : (ushort?)null;
                var right = end < words.Count && !words[end].Apart && !text.AsSpan(words[end - 1].Span.End, words[end].Span.Start - words[end - 1].Span.End).Contains(',') ? words[end].Code : (ushort?)null;
                var asIs = Likelihood(left, swap.Codes, right);
                foreach (var reading in swap.Readings)
                {
                    var gain = Likelihood(left, reading.Codes, right) - asIs;
                    if (best is null || gain > best.Gain)
                        best = new Found(swap, reading.Text, words[i].Span.Union(words[end - 1].Span), gain, end);
                }
            }
            if (best is null || best.Gain < 1)
                continue;
            found.Add(best);
            i = best.End - 1;
        }
        return found;
    }

    private static bool Stands(string text, List<PlainWord> words, int first, Swap swap)
    {
        for (var k = 1; k < swap.Codes.Length; k++)
        {
            if (words[first + k].Apart || words[first + k].Code != swap.Codes[k])
                return false;
        }
        // Sixteen bits a word: two words of one code are told apart here.
        var at = words[first].Span.Start;
        foreach (var c in swap.Wording)
        {
            if (at >= text.Length)
                return false;
            if (c == ' ')
            {
                while (at < text.Length && !char.IsLetterOrDigit(text[at]))
                    at++;
                continue;
            }
            if (char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(c))
                at++;
            else if (c != '.' && c != '-')
                return false;
        }
        return true;
    }

    /// <summary>How likely words are between two others, as a logarithm.</summary>
    private double Likelihood(ushort? left, ushort[] words, ushort? right)
    {
        var sum = left is { } before ? Next(before, words[0]) : Math.Log((_use.Of(words[0]) + 0.5) / AllWords);
        for (var i = 1; i < words.Length; i++)
            sum += Next(words[i - 1], words[i]);
        return right is { } after ? sum + Next(words[^1], after) : sum;
    }

    private double Next(ushort word, ushort next) =>
        Math.Log((_use.Of(word, next) + (Unseen * (_use.Of(next) + 0.5) / AllWords)) / (_use.Of(word) + Unseen));

    private static double Weight(Found found) => Math.Clamp(found.Gain - CountsFrom, 0, CountsTo) * (found.Swap.IsStrong ? StrongSign : 1);

    /// <summary>Whether every longer word of it has a capital, as a name has, and it is not the end of a longer name.</summary>
    private static bool IsWholeName(string text, TextSpan span)
    {
        var before = text.AsSpan(0, span.Start).TrimEnd(' ');
        var last = before[(before.LastIndexOfAny(' ', '\n') + 1)..];
        if (before.Length < span.Start && last.Length > 3 && char.IsUpper(last[0]) && char.IsLetter(last[^1]))
            return false;
        var words = span.In(text).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(w => char.IsUpper(w[0]) || w.Length <= 3) && !words.All(w => w.Length > 1 && char.IsUpper(w[1]));
    }

    private static WordingReading Reading(string text, Found found)
    {
        var wording = found.Span.In(text).ToString();
        var reading = InCase(wording, found.Reading);
        var why = found.Swap.Name is { } name
            ? $"“{name}” is a fixed name or term, of which a word was swapped"
            : string.Create(CultureInfo.InvariantCulture, $"rewording machines write “{found.Swap.Wording}” for “{found.Reading}”, which is {Times(found.Gain)} likelier between its neighbours");
        return new WordingReading(found.Span, reading, why, Math.Round(1 - (0.5 * Math.Exp(-found.Gain / 5)), 2));
    }

    private static string Times(double gain) => gain > 7 ? "more than 1000 times" : string.Create(CultureInfo.InvariantCulture, $"{Math.Exp(gain):0} times");

    /// <summary>The reading with the capitals of the wording.</summary>
    private static string InCase(string wording, string reading)
    {
        if (!char.IsUpper(wording[0]))
            return reading;
        var everyWord = wording.Split(' ').All(w => w.Length <= 3 || char.IsUpper(w[0])) && wording.Contains(' ', StringComparison.Ordinal);
        return string.Join(' ', reading.Split(' ').Select((w, i) => (i == 0 || (everyWord && w.Length > 3)) && w.Length > 0 ? char.ToUpperInvariant(w[0]) + w[1..] : w));
    }

    private sealed record Found(Swap Swap, string Reading, TextSpan Span, double Gain, int End);
}
