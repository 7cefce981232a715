using System.Xml;

namespace Chancery.Desk.Pictures;

/// <summary>Words in a drawing, on one line.</summary>
/// <param name="X">Where they begin or end.</param>
/// <param name="Y">The line that they stand on.</param>
/// <param name="Text">The words.</param>
/// <param name="Style">How they look.</param>
public sealed record Words(double X, double Y, string Text, string Style = "words") : Shape(Style)
{
    private const double Ascent = 10;
    private const double Descent = 3;

    /// <summary>Whether they end at <see cref="X"/> rather than begin there.</summary>
    public bool EndsThere { get; init; }

    /// <summary>Whether their middle is at <see cref="X"/>.</summary>
    public bool IsCentred { get; init; }

    /// <inheritdoc />
    public override Frame Frame
    {
        get
        {
            var width = Letters.Width(Text);
            var left = IsCentred ? X - (width / 2) : EndsThere ? X - width : X;
            return new Frame(left, Y - Ascent, left + width, Y + Descent);
        }
    }

    internal override void Write(XmlWriter svg, string id)
    {
        svg.WriteStartElement("text");
        svg.WriteAttributeString("class", Style);
        svg.WriteAttributeString("x", Number(X));
        svg.WriteAttributeString("y", Number(Y));
        if (EndsThere || IsCentred)
            svg.WriteAttributeString("text-anchor", IsCentred ? "middle" : "end");
        svg.WriteString(Letters.Plain(Text));
        svg.WriteEndElement();
    }
}
