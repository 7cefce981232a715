namespace Chancery.Desk.Pictures;

/// <summary>Draws stages one under the other, each as wide as its value, and what is on no way below them.</summary>
internal static class FunnelDrawing
{
    private const double Width = 540;
    private const double Names = 82;
    private const double Texts = 136;
    private const double Stage = 44;
    private const double Thickness = 26;
    private const double Row = 20;
    private const double Thin = 12;
    private const double Heading = 26;
    private const double Shortest = 1;

    /// <summary>The drawing; null where all is 0.</summary>
    /// <param name="stages">The stages, the first first.</param>
    /// <param name="besides">What has left the way.</param>
    public static Drawing? Of(IReadOnlyList<Bar> stages, IReadOnlyList<Bar> besides)
    {
        var most = stages.Concat(besides).Select(b => b.Value).DefaultIfEmpty().Max();
        if (most == 0)
            return null;
        var room = Width - Names - Texts;
        var shapes = new List<Shape>();
        var top = 4.0;
        foreach (var (stage, index) in stages.Select((s, i) => (s, i)))
        {
            Add(stage, top, Thickness, Names + ((room - Length(stage)) / 2), Width - Texts + 6);
            if (index + 1 < stages.Count)
            {
                var middle = Names + (room / 2);
                shapes.Add(new Rule(middle, top + Thickness + 3, middle, top + Stage - 3, "axis"));
                shapes.Add(new Rule(middle - 4, top + Stage - 7, middle, top + Stage - 3, "axis"));
                shapes.Add(new Rule(middle + 4, top + Stage - 7, middle, top + Stage - 3, "axis"));
            }
            top += Stage;
        }
        if (besides.Count > 0)
        {
            shapes.Add(new Words(0, top + 12, "On no way to delivery", "strong"));
            top += Heading;
        }
        foreach (var bar in besides)
        {
            Add(bar, top, Thin, Names, Names + Length(bar) + 6);
            top += Row;
        }
        return new Drawing(Width, top, shapes);

        double Length(Bar bar) => bar.Value == 0 ? 0 : Math.Max(Shortest, (double)(bar.Value / most) * room);

        void Add(Bar bar, double at, double thickness, double left, double text)
        {
            var line = at + (thickness / 2) + 4;
            shapes.Add(new Words(Names - 8, line, Letters.Clip(bar.Name, Names - 8), "quiet") { EndsThere = true });
            if (bar.Value > 0)
                shapes.Add(new Box(left, at, Length(bar), thickness, bar.Style) { Link = bar.Link, Says = bar.Says });
            shapes.Add(new Words(text, line, Letters.Clip(bar.Text, Texts - 6)) { Link = bar.Value > 0 ? bar.Link : null, Says = bar.Says });
        }
    }
}
