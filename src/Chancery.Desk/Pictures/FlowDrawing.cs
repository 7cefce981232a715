namespace Chancery.Desk.Pictures;

/// <summary>Draws what flows from givers to getters: two columns, and bands between them as thick as the sums.</summary>
internal static class FlowDrawing
{
    private const double Width = 1000;
    private const double Labels = 270;
    private const double Column = 14;
    private const double Thickest = 380;
    private const double Lowest = 32;
    private const double Gap = 8;

    /// <summary>The drawing; null where nothing flows.</summary>
    public static Drawing? Of(IReadOnlyList<FlowNode> givers, IReadOnlyList<FlowNode> getters, IReadOnlyList<Flow> flows, string style)
    {
        if (flows.All(f => f.Value == 0))
            return null;
        var scale = Thickest / (double)flows.Sum(f => f.Value);
        var given = Side(givers.Count, flows, f => f.From, scale);
        var got = Side(getters.Count, flows, f => f.To, scale);
        var height = Math.Max(given.Height, got.Height);
        var (left, right) = (Labels + Column, Width - Labels - Column);
        var shapes = new List<Shape>();
        var from = Edges(given);
        var to = Edges(got);
        // Bands leave a node in the order in which the nodes on the other side stand, so that they cross as little as can be.
        foreach (var flow in flows.OrderBy(f => f.From).ThenBy(f => f.To))
        {
            var thickness = (double)flow.Value * scale;
            shapes.Add(new Ribbon(left, from[flow.From], right, to[flow.To], thickness, style) { Link = flow.Link, Says = flow.Says });
            from[flow.From] += thickness;
            to[flow.To] += thickness;
        }
        for (var i = 0; i < givers.Count; i++)
            Add(givers[i], given.Slots[i], Labels, Labels - 8, endsThere: true);
        for (var i = 0; i < getters.Count; i++)
            Add(getters[i], got.Slots[i], right, right + Column + 8, endsThere: false);
        return new Drawing(Width, height, shapes);

        void Add(FlowNode node, Slot slot, double x, double text, bool endsThere)
        {
            var middle = slot.Top + (slot.Room / 2);
            shapes.Add(new Box(x, slot.Edge, Column, slot.Thickness, style) { Link = node.Link, Says = $"{node.Name}: {node.Text}" });
            shapes.Add(new Words(text, middle - 2, Letters.Clip(node.Name, Labels - 8), "strong") { EndsThere = endsThere });
            shapes.Add(new Words(text, middle + 12, Letters.Clip(node.Text, Labels - 8), "words") { EndsThere = endsThere, Link = node.Link, Says = $"{node.Name}: {node.Text}" });
        }
    }

    private static (IReadOnlyList<Slot> Slots, double Height) Side(int count, IReadOnlyList<Flow> flows, Func<Flow, int> place, double scale)
    {
        var slots = new List<Slot>();
        var top = 0.0;
        for (var i = 0; i < count; i++)
        {
            var thickness = (double)flows.Where(f => place(f) == i).Sum(f => f.Value) * scale;
            var room = Math.Max(thickness, Lowest);
            slots.Add(new Slot(top, room, thickness));
            top += room + Gap;
        }
        return (slots, top - Gap);
    }

    private static double[] Edges((IReadOnlyList<Slot> Slots, double Height) side) => [.. side.Slots.Select(s => s.Edge)];

    private readonly record struct Slot(double Top, double Room, double Thickness)
    {
        public double Edge => Top + ((Room - Thickness) / 2);
    }
}
