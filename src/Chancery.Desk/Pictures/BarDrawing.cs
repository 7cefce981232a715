namespace Chancery.Desk.Pictures;

/// <summary>Draws bars in groups, all to one scale, each with its name before and its value behind it.</summary>
internal static class BarDrawing
{
    private const double Width = 540;
    private const double Row = 18;
    private const double Thickness = 12;
    private const double Heading = 19;
    private const double Gap = 10;
    private const double Names = 82;
    private const double Texts = 136;
    private const double Shortest = 1;

    /// <summary>The drawing; null where there are no bars.</summary>
    public static Drawing? Of(IReadOnlyList<BarGroup> groups)
    {
        if (groups.All(g => g.Bars.Count == 0))
            return null;
        var most = Math.Max(groups.SelectMany(g => g.Bars).Max(b => b.Value), 1);
        var shapes = new List<Shape>();
        var top = 0.0;
        foreach (var group in groups)
        {
            shapes.Add(new Words(0, top + 13, Letters.Clip(group.Name, Width), "strong"));
            top += Heading;
            if (group.Bars.Count > 0)
                shapes.Add(new Rule(Names, top, Names, top + (group.Bars.Count * Row) - 2, "axis"));
            foreach (var bar in group.Bars)
            {
                var length = Math.Max(Shortest, (double)(bar.Value / most) * (Width - Names - Texts));
                shapes.Add(new Words(Names - 8, top + 12, Letters.Clip(bar.Name, Names - 8), "quiet") { EndsThere = true });
                shapes.Add(new Box(Names, top + 2, length, Thickness, bar.Style) { Link = bar.Link, Says = bar.Says });
                shapes.Add(new Words(Names + length + 6, top + 12, Letters.Clip(bar.Text, Texts - 6)) { Link = bar.Link, Says = bar.Says });
                top += Row;
            }
            top += Gap;
        }
        return new Drawing(Width, top - Gap + 2, shapes);
    }
}
