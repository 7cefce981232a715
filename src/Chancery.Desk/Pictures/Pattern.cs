using System.Xml;

namespace Chancery.Desk.Pictures;

/// <summary>Fills that are told apart without colour.</summary>
internal static class Pattern
{
    private const string Rising = "M-2 2L2 -2M0 8L8 0M6 10L10 6";
    private const string Falling = "M-2 6L2 10M0 0L8 8M6 -2L10 2";

    private static readonly Dictionary<string, string> Strokes = new(StringComparer.Ordinal)
    {
        ["considered"] = "M1.5 2.5h2M5.5 6.5h2",
        ["offered"] = "M0 2h8M0 6h8",
        ["pledged"] = Rising,
        ["committed"] = Rising + Falling,
        ["suspended"] = "M2 0v8M6 0v8",
        ["withheld"] = Falling,
        ["rejected"] = "M1 1L6 6M6 1L1 6",
        ["engagement"] = Rising,
        ["statement"] = "M1.5 2.5h2M5.5 6.5h2",
    };

    /// <summary>Writes the pattern of a style.</summary>
    public static void Write(XmlWriter svg, string id, string style)
    {
        svg.WriteStartElement("pattern");
        svg.WriteAttributeString("id", $"{id}-{style}");
        svg.WriteAttributeString("class", "s-" + style);
        svg.WriteAttributeString("width", "8");
        svg.WriteAttributeString("height", "8");
        svg.WriteAttributeString("patternUnits", "userSpaceOnUse");
        svg.WriteStartElement("rect");
        svg.WriteAttributeString("class", "ground");
        svg.WriteAttributeString("width", "8");
        svg.WriteAttributeString("height", "8");
        svg.WriteEndElement();
        if (Strokes.TryGetValue(style, out var strokes))
        {
            svg.WriteStartElement("path");
            svg.WriteAttributeString("class", "ink");
            svg.WriteAttributeString("d", strokes);
            svg.WriteEndElement();
        }
        svg.WriteEndElement();
    }
}
