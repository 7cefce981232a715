using System.Xml;

namespace Chancery.Desk.Pictures;

/// <summary>A thin straight line.</summary>
/// <param name="X1">Where it begins.</param>
/// <param name="Y1">Where it begins.</param>
/// <param name="X2">Where it ends.</param>
/// <param name="Y2">Where it ends.</param>
/// <param name="Style">How it looks.</param>
public sealed record Rule(double X1, double Y1, double X2, double Y2, string Style = "rule") : Shape(Style)
{
    /// <inheritdoc />
    public override Frame Frame => new(Math.Min(X1, X2), Math.Min(Y1, Y2), Math.Max(X1, X2), Math.Max(Y1, Y2));

    internal override void Write(XmlWriter svg, string id)
    {
        svg.WriteStartElement("line");
        svg.WriteAttributeString("class", Style);
        svg.WriteAttributeString("x1", Number(X1));
        svg.WriteAttributeString("y1", Number(Y1));
        svg.WriteAttributeString("x2", Number(X2));
        svg.WriteAttributeString("y2", Number(Y2));
        svg.WriteEndElement();
    }
}
