using System.Xml;

namespace Chancery.Desk.Pictures;

/// <summary>A band from one column to another, as thick on both sides.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="FromTop">Its upper edge there.</param>
/// <param name="To">Where it ends.</param>
/// <param name="ToTop">Its upper edge there.</param>
/// <param name="Thickness">How thick it is.</param>
/// <param name="Style">How it looks.</param>
public sealed record Ribbon(double From, double FromTop, double To, double ToTop, double Thickness, string Style) : Shape(Style)
{
    /// <inheritdoc />
    public override Frame Frame => new(From, Math.Min(FromTop, ToTop), To, Math.Max(FromTop, ToTop) + Thickness);

    internal override void Write(XmlWriter svg, string id)
    {
        var middle = (From + To) / 2;
        svg.WriteStartElement("path");
        svg.WriteAttributeString("class", "ribbon s-" + Style);
        svg.WriteAttributeString(
            "d",
            $"M{Number(From)} {Number(FromTop)}C{Number(middle)} {Number(FromTop)} {Number(middle)} {Number(ToTop)} {Number(To)} {Number(ToTop)}" +
            $"V{Number(ToTop + Thickness)}C{Number(middle)} {Number(ToTop + Thickness)} {Number(middle)} {Number(FromTop + Thickness)} {Number(From)} {Number(FromTop + Thickness)}Z");
        svg.WriteEndElement();
    }
}
