using System.Globalization;
using System.Text;
using System.Xml;

namespace Chancery.Desk.Pictures;

/// <summary>Writes pictures as SVG: into a page, whose style sheet colours them and whose links lead on, or as a file of its own.</summary>
internal static class SvgText
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>The element of a page.</summary>
    public static string Element(Picture picture) => Write(picture, isFile: false);

    /// <summary>A file that needs nothing else.</summary>
    public static string File(Picture picture) => Write(picture, isFile: true);

    private static string Write(Picture picture, bool isFile)
    {
        var drawing = picture.Drawing ?? new Drawing(400, 60, [new Words(12, 34, "There is nothing to draw.")]);
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment }))
        {
            var id = "pic-" + picture.Name;
            svg.WriteStartElement("svg", Namespace);
            svg.WriteAttributeString("class", "picture");
            if (isFile)
            {
                svg.WriteAttributeString("width", drawing.Width.ToString("0.#", CultureInfo.InvariantCulture));
                svg.WriteAttributeString("height", drawing.Height.ToString("0.#", CultureInfo.InvariantCulture));
            }
            svg.WriteAttributeString("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {drawing.Width:0.#} {drawing.Height:0.#}"));
            // What is an image as a whole hides the links in it from those who hear the page.
            svg.WriteAttributeString("role", isFile || drawing.Shapes.All(s => s.Link is null) ? "img" : "group");
            svg.WriteAttributeString("aria-labelledby", $"{id}-title");
            svg.WriteAttributeString("aria-describedby", $"{id}-desc");
            Named(svg, "title", $"{id}-title", picture.Title);
            Named(svg, "desc", $"{id}-desc", picture.Says);
            if (isFile)
                svg.WriteElementString("style", FileStyle.Text);
            Patterns(svg, drawing, id);
            if (isFile)
                Sheet(svg);
            foreach (var shape in drawing.Shapes)
                Write(svg, shape, id, isFile);
            svg.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Sheet(XmlWriter svg)
    {
        svg.WriteStartElement("rect");
        svg.WriteAttributeString("width", "100%");
        svg.WriteAttributeString("height", "100%");
        svg.WriteAttributeString("fill", "#ffffff");
        svg.WriteEndElement();
    }

    private static void Patterns(XmlWriter svg, Drawing drawing, string id)
    {
        svg.WriteStartElement("defs");
        foreach (var style in drawing.Shapes.OfType<Box>().Select(b => b.Style).Distinct())
            Pattern.Write(svg, id, style);
        svg.WriteEndElement();
    }

    private static void Write(XmlWriter svg, Shape shape, string id, bool isFile)
    {
        var leads = shape.Link is not null && !isFile;
        var says = shape.Says is { } words ? Letters.Plain(words) : null;
        svg.WriteStartElement(leads ? "a" : "g");
        if (leads)
        {
            svg.WriteAttributeString("href", shape.Link);
            if (says is not null)
                svg.WriteAttributeString("aria-label", says);
        }
        if (says is not null)
            svg.WriteElementString("title", says);
        shape.Write(svg, id);
        svg.WriteEndElement();
    }

    private static void Named(XmlWriter svg, string name, string id, string text)
    {
        svg.WriteStartElement(name);
        svg.WriteAttributeString("id", id);
        svg.WriteString(Letters.Plain(text));
        svg.WriteEndElement();
    }
}
