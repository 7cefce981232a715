namespace Chancery.Desk.Pictures;

/// <summary>Draws values over time as steps, a dash style a line, each with its name and value at its end.</summary>
internal static class LineDrawing
{
    private const double Width = 540;
    private const double Height = 300;
    private const double Left = 84;
    private const double Texts = 182;
    private const double Top = 10;
    private const double Foot = 26;
    private const double Line = 15;

    /// <summary>The drawing; null where there are no lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="value">How a value of the axis is written.</param>
    public static Drawing? Of(IReadOnlyList<Series> lines, Func<decimal, string> value)
    {
        if (lines.Count == 0)
            return null;
        var first = lines.Min(l => l.Points[0].Day);
        var last = Math.Max(lines.Max(l => l.Points[^1].Day), first + 1);
        var ticks = Ticks.UpTo(lines.Max(l => l.Points.Max(p => p.Value)));
        var (right, bottom) = (Width - Texts, Height - Foot);
        var shapes = new List<Shape>();
        foreach (var tick in ticks)
        {
            shapes.Add(new Rule(Left, Y(tick), right, Y(tick), tick == 0 ? "axis" : "rule"));
            shapes.Add(new Words(Left - 8, Y(tick) + 4, Letters.Clip(value(tick), Left - 8), "quiet") { EndsThere = true });
        }
        var free = Left - 30;
        foreach (var (day, text) in Ticks.Between(first, last))
        {
            var label = new Words(X(day), Height - 6, text, "quiet") { IsCentred = true };
            shapes.Add(new Rule(X(day), bottom, X(day), bottom + 4, "axis"));
            if (label.Frame.Left < free || label.Frame.Right > Width)
                continue;
            shapes.Add(label);
            free = label.Frame.Right + 8;
        }
        foreach (var line in lines)
            shapes.Add(new Steps([.. Thinned(line.Points)], line.Style) { Says = line.Says, Link = line.Link });
        foreach (var (line, y) in Apart(lines))
        {
            shapes.Add(new Rule(right + 2, Y(line.Points[^1].Value), right + 8, y - 4, "axis"));
            shapes.Add(new Words(right + 10, y, Letters.Clip(line.Text, Texts - 10)) { Says = line.Says, Link = line.Link });
        }
        return new Drawing(Width, Height, shapes);

        double X(int day) => Left + ((double)(day - first) / (last - first) * (right - Left));

        double Y(decimal at) => bottom - ((double)(at / ticks[^1]) * (bottom - Top));

        // Of the days that fall on one dot of the screen the last one tells where the line goes on.
        IEnumerable<(double, double)> Thinned(IReadOnlyList<(int Day, decimal Value)> points)
        {
            var start = X(points[0].Day);
            yield return (start, bottom);
            for (var i = 0; i < points.Count; i++)
            {
                var x = Math.Round(X(points[i].Day));
                if (i + 1 == points.Count || Math.Round(X(points[i + 1].Day)) > x)
                    yield return (Math.Clamp(x, start, right), Y(points[i].Value));
            }
            yield return (right, Y(points[^1].Value));
        }

        // Names at the ends of lines that end near each other move apart.
        List<(Series Line, double Y)> Apart(IReadOnlyList<Series> all)
        {
            var ordered = all.OrderByDescending(l => l.Points[^1].Value).ToList();
            var places = ordered.ConvertAll(l => Y(l.Points[^1].Value) + 4);
            for (var i = 1; i < places.Count; i++)
                places[i] = Math.Max(places[i], places[i - 1] + Line);
            for (var i = places.Count - 1; i >= 0; i--)
                places[i] = Math.Min(places[i], i + 1 < places.Count ? places[i + 1] - Line : bottom + 4);
            return [.. ordered.Zip(places)];
        }
    }
}
