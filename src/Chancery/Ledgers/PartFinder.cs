using Chancery.Articles;
using Chancery.Ledgers.Reconciling;

namespace Chancery.Ledgers;

/// <summary>Tells which sums and goods of an article are parts of a sum: sums add up to it, or the words between them say so.</summary>
internal sealed class PartFinder(PartWords words)
{
    /// <summary>Of more sums than these some add up to another by chance: only such are parts then that stand in a row.</summary>
    private const int FewSums = 5;

    /// <summary>As many in a row are tried as parts of one.</summary>
    private const int MostParts = 12;

    public static PartFinder Default { get; } = new(PartWords.Default);

    /// <summary>The parts among the reports of an article.</summary>
    /// <param name="text">The text of the article.</param>
    /// <param name="reports">Its reports.</param>
    public IReadOnlyList<Part> Find(string text, IReadOnlyList<Report> reports)
    {
        var map = new CodePointMap(text);
        var sums = reports.Where(r => r.Kind == ItemKind.Commitment && r.Form.Value(Field.Amount) is not null).Select(r => new Sum(r)).ToList();
        var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var part in sums)
        {
            foreach (var whole in sums.Where(s => IsLarger(s, part)).OrderBy(s => Math.Abs(s.Start - part.Start)))
            {
                if (Words(Slice, whole, part) is { } kind && parts.TryAdd(part.Report.Key, new Part(part.Report.Key, whole.Report.Key, kind)))
                    break;
            }
        }
        foreach (var whole in sums.OrderByDescending(s => s.Money.Value))
        {
            foreach (var part in AddUpTo(whole.Money.Value, [.. sums.Where(s => IsLarger(whole, s) && !IsPartOfAnother(s, whole))]))
                parts.TryAdd(part.Report.Key, new Part(part.Report.Key, whole.Report.Key, "part"));
        }
        foreach (var thing in reports.Where(IsThing))
        {
            var goods = new Sum(thing);
            foreach (var (whole, end) in sums.Where(s => Akin(goods, s)).Select(s => (s.Report.Key, End: s.EndBefore(goods.Start))).Where(s => s.End >= 0).OrderByDescending(s => s.End))
            {
                if (words.TellGoods(Slice(end, goods.Start)) && parts.TryAdd(thing.Key, new Part(thing.Key, whole, "part")))
                    break;
            }
        }
        return [.. parts.Values];

        bool IsPartOfAnother(Sum part, Sum whole) => parts.TryGetValue(part.Report.Key, out var known) && known.Whole != whole.Report.Key;

        string Slice(int start, int end) => text[map.ToUtf16(start)..map.ToUtf16(Math.Max(start, end))];
    }

    private static bool IsThing(Report report) =>
        report.Kind == ItemKind.Commitment && report.Form.Value(Field.Amount) is null && (report.Form.Value(Field.Quantity) ?? report.Form.Value(Field.Object)) is not null;

    private static bool IsLarger(Sum whole, Sum part) => part != whole && part.Money.Currency == whole.Money.Currency && part.Money.Value < whole.Money.Value && Akin(part, whole);

    /// <summary>A part is given by one of the givers of the whole and to one of its getters, where both are told.</summary>
    private static bool Akin(Sum part, Sum whole) => Meets(part.Providers, whole.Providers) && Meets(part.Receivers, whole.Receivers);

    private static bool Meets(string[] one, string[] other) => one.Length == 0 || other.Length == 0 || one.Intersect(other).Any();

    /// <summary>Two sums or more that add up to a total, the fewest first; none where no sums do.</summary>
    private static IReadOnlyList<Sum> AddUpTo(decimal total, List<Sum> sums)
    {
        for (var count = 2; count <= Math.Min(sums.Count, MostParts); count++)
        {
            if ((sums.Count <= FewSums ? Choose(total, sums, 0, count) : Row(total, sums, count)) is { } chosen)
                return chosen;
        }
        return [];
    }

    private static List<Sum>? Row(decimal total, List<Sum> sums, int count)
    {
        for (var i = 0; i + count <= sums.Count; i++)
        {
            var row = sums.GetRange(i, count);
            if (row.Sum(s => s.Money.Value) == total)
                return row;
        }
        return null;
    }

    private static List<Sum>? Choose(decimal rest, List<Sum> sums, int from, int count)
    {
        if (count == 0)
            return rest == 0 ? [] : null;
        for (var i = from; i + count <= sums.Count; i++)
        {
            if (sums[i].Money.Value <= rest && Choose(rest - sums[i].Money.Value, sums, i + 1, count - 1) is { } others)
                return [sums[i], .. others];
        }
        return null;
    }

    /// <summary>What the words before the part and around it say; null where they say nothing.</summary>
    private string? Words(Func<int, int, string> slice, Sum whole, Sum part)
    {
        if (part.Money.Currency != whole.Money.Currency || Math.Abs(part.Start - whole.Start) > PartWords.Reach)
            return null;
        var around = slice(part.Report.Evidence[0].Start, part.Report.Evidence[^1].End);
        if (words.TellTranche(around) && !(slice(whole.Report.Evidence[0].Start, whole.Report.Evidence[^1].End) is var own && own != around && words.TellTranche(own)))
            return "tranche";
        return words.TellPart(part.Start > whole.Start ? slice(whole.End, part.Start) : slice(part.End, whole.Start)) ? "part" : null;
    }

    /// <summary>A sum, or goods without one, where they stand.</summary>
    private sealed class Sum
    {
        private readonly IReadOnlyList<TextSpan> _spans;

        public Sum(Report report)
        {
            Report = report;
            var amount = report.Form.Value(Field.Amount);
            if (amount is not null)
                Money = Money.Parse(amount);
            Providers = [.. report.Form.All(Field.Provider)];
            Receivers = [.. report.Form.All(Field.Receiver)];
            _spans = report.Facts.First(f => amount is not null ? f.Field == Field.Amount : f.Field is Field.Quantity or Field.Object).Spans;
            (Start, End) = (_spans[0].Start, _spans[0].End);
        }

        public Report Report { get; }

        public Money Money { get; }

        public string[] Providers { get; }

        public string[] Receivers { get; }

        public int Start { get; }

        public int End { get; }

        /// <summary>Where the last mention of the sum before a place ends; -1 where there is none.</summary>
        public int EndBefore(int place) => _spans.Where(s => s.End <= place).Select(s => s.End).DefaultIfEmpty(-1).Max();
    }
}
