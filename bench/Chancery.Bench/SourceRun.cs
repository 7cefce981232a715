using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Articles;
using Chancery.Sources;

namespace Chancery.Bench;

/// <summary>Places many invented articles: different ones, then equal ones, then nearly equal ones; the time for each must not grow with their number.</summary>
internal static class SourceRun
{
    private const int Words = 400;

    public static int Report(int count)
    {
        var index = new SourceIndex();
        Say($"{count:N0} different articles of {Words} words", index, count, Invent);
        Say($"{count / 100:N0} reworded copies among them", index, count / 100, i => Reword(i * 97));
        Say($"{count:N0} equal articles", new SourceIndex(), count, _ => "The same text again. " + Reword(7));
        Say($"{count / 10:N0} articles, each equal but for its last line", new SourceIndex(), count / 10, i => Reword(7) + string.Create(CultureInfo.InvariantCulture, $"\nPage {i} of the archive."));
        return 0;
    }

    /// <summary>The invented article of a number with every sixth word swapped.</summary>
    public static string Reword(int number)
    {
        var words = Invent(number).Split(' ');
        for (var i = 5; i < words.Length; i += 6)
            words[i] = char.IsLower(words[i][0]) ? "other" + words[i] : words[i];
        return string.Join(' ', words);
    }

    private static void Say(FormattableString what, SourceIndex index, int count, Func<int, string> text)
    {
        var times = new long[count];
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var article = new Article { Id = string.Create(CultureInfo.InvariantCulture, $"{what.Format.Length}-{i}"), Text = text(i) };
            var start = Stopwatch.GetTimestamp();
            index.Add(article);
            times[i] = Stopwatch.GetTimestamp() - start;
        }
        var first = Middle(times.AsSpan(0, count / 10));
        var last = Middle(times.AsSpan(count - (count / 10)));
        Array.Sort(times);
        var milliseconds = 1000.0 / Stopwatch.Frequency;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {FormattableString.Invariant(what)}: {clock.Elapsed.TotalSeconds:F1} s
              {first * milliseconds:F3} ms an article among the first tenth, {last * milliseconds:F3} among the last; 99 in 100 under {times[count * 99L / 100] * milliseconds:F2} ms, the slowest {times[^1] * milliseconds:F1}
              index {index.Bytes >> 20} MiB for {index.Entries.Count} articles ({index.Bytes / index.Entries.Count} bytes an article, {index.Entries.Sum(e => e.Sketch.Words * 3L) / index.Entries.Count} of them the sketch that a store keeps), working set {Process.GetCurrentProcess().WorkingSet64 >> 20} MiB
            """));
    }

    private static double Middle(Span<long> times)
    {
        var sorted = times.ToArray();
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }

    /// <summary>An article of invented words, common ones more often, with names and figures; another one for each number.</summary>
    public static string Invent(int number)
    {
        var seed = ((uint)number * 2654435761) | 1;
        string[] small = ["the", "of", "to", "and", "in", "that", "on", "for", "with", "by", "would", "was"];
        var text = new StringBuilder(Words * 7);
        for (var i = 0; i < Words; i++)
        {
            var draw = Draw(ref seed);
            var rare = (int)Math.Pow(30_000, (Draw(ref seed) & 0xFFFF) / 65536.0);
            if (i % 20 == 0)
                text.Append(i == 0 ? "Then " : ". Then ");
            else if (draw % 10 < 4)
                text.Append(small[draw / 10 % small.Length]).Append(' ');
            else if (draw % 10 < 5)
                text.Append("Name").Append((char)('a' + (rare % 26))).Append((char)('a' + (rare / 26 % 26))).Append((char)('a' + (rare / 676 % 26))).Append(' ');
            else if (draw % 20 == 15)
                text.Append(rare).Append(' ');
            else
                text.Append("word").Append((char)('a' + (rare % 26))).Append((char)('a' + (rare / 26 % 26))).Append((char)('a' + (rare / 676 % 26))).Append(' ');
        }
        return text.Append('.').ToString();
    }

    private static uint Draw(ref uint seed)
    {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        return seed;
    }
}
