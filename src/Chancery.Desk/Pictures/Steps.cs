using System.Text;
using System.Xml;

namespace Chancery.Desk.Pictures;

/// <summary>A line that stays level until the next value.</summary>
/// <param name="Points">Its points, from left to right; at least one.</param>
/// <param name="Style">How it looks.</param>
public sealed record Steps(IReadOnlyList<(double X, double Y)> Points, string Style) : Shape(Style)
{
    /// <inheritdoc />
    public override Frame Frame => new(Points[0].X, Points.Min(p => p.Y), Points[^1].X, Points.Max(p => p.Y));

    internal override void Write(XmlWriter svg, string id)
    {
        var path = new StringBuilder($"M{Number(Points[0].X)} {Number(Points[0].Y)}");
        foreach (var (x, y) in Points.Skip(1))
            path.Append('H').Append(Number(x)).Append('V').Append(Number(y));
        svg.WriteStartElement("path");
        svg.WriteAttributeString("class", "steps s-" + Style);
        svg.WriteAttributeString("d", path.ToString());
        svg.WriteEndElement();
    }
}
