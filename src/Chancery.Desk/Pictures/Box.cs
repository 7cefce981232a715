using System.Xml;

namespace Chancery.Desk.Pictures;

/// <summary>A bar, in the pattern of its style.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Style">How it looks.</param>
public sealed record Box(double Left, double Top, double Width, double Height, string Style) : Shape(Style)
{
    /// <inheritdoc />
    public override Frame Frame => new(Left, Top, Left + Width, Top + Height);

    internal override void Write(XmlWriter svg, string id)
    {
        svg.WriteStartElement("rect");
        svg.WriteAttributeString("class", "s-" + Style);
        svg.WriteAttributeString("x", Number(Left));
        svg.WriteAttributeString("y", Number(Top));
        svg.WriteAttributeString("width", Number(Math.Max(Width, 0.5)));
        svg.WriteAttributeString("height", Number(Math.Max(Height, 0.5)));
        svg.WriteAttributeString("fill", $"url(#{id}-{Style})");
        svg.WriteEndElement();
    }
}
