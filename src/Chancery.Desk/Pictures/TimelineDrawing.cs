using System.Globalization;

namespace Chancery.Desk.Pictures;

/// <summary>Draws how many there were of several kinds month by month or year by year: a row a kind, all to one scale.</summary>
internal static class TimelineDrawing
{
    private const double Width = 1000;
    private const double Names = 110;
    private const double Row = 58;
    private const double Highest = 36;
    private const double Foot = 22;
    private const double Lowest = 1;
    private const double Broadest = 40;

    /// <summary>The drawing; null where there is nothing.</summary>
    /// <param name="kinds">The kinds: style and name.</param>
    /// <param name="buckets">The months or years, in order.</param>
    public static Drawing? Of(IReadOnlyList<(string Style, string Name)> kinds, IReadOnlyList<TimelineBucket> buckets)
    {
        var most = buckets.SelectMany(b => b.Counts).DefaultIfEmpty().Max();
        if (most == 0)
            return null;
        var step = (Width - Names) / buckets.Count;
        var breadth = Math.Min(step * 0.72, Broadest);
        var shapes = new List<Shape>();
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            var floor = (kind + 1) * Row;
            shapes.Add(new Words(0, floor - 4, kinds[kind].Name, "strong"));
            shapes.Add(new Rule(Names, floor, Width, floor, "axis"));
            for (var i = 0; i < buckets.Count; i++)
            {
                var (bucket, count) = (buckets[i], buckets[i].Counts[kind]);
                if (count == 0)
                    continue;
                var height = Math.Max(Lowest, (double)count / most * Highest);
                var (text, says) = (count.ToString("#,0", CultureInfo.InvariantCulture), $"{bucket.Text}, {kinds[kind].Name}: {count.ToString("#,0", CultureInfo.InvariantCulture)}");
                var left = Names + (i * step) + ((step - breadth) / 2);
                shapes.Add(new Box(left, floor - height, breadth, height, kinds[kind].Style) { Link = bucket.Links[kind], Says = says });
                if (Letters.Width(text) < step)
                    shapes.Add(new Words(left + (breadth / 2), floor - height - 4, text, "quiet") { IsCentred = true });
            }
        }
        var free = 0.0;
        for (var i = 0; i < buckets.Count; i++)
        {
            var label = new Words(Names + ((i + 0.5) * step), (kinds.Count * Row) + 16, buckets[i].Text, "quiet") { IsCentred = true };
            if (label.Frame.Left < free || label.Frame.Right > Width)
                continue;
            shapes.Add(label);
            free = label.Frame.Right + 12;
        }
        return new Drawing(Width, (kinds.Count * Row) + Foot, shapes);
    }
}
