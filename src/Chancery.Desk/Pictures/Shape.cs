using System.Globalization;
using System.Xml;

namespace Chancery.Desk.Pictures;

/// <summary>A part of a drawing.</summary>
/// <param name="Style">How it looks: a name that the style sheet knows.</param>
public abstract record Shape(string Style)
{
    /// <summary>Where it leads, or null.</summary>
    public string? Link { get; init; }

    /// <summary>What it says to those who point at it or hear it.</summary>
    public string? Says { get; init; }

    /// <summary>The room that it takes.</summary>
    public abstract Frame Frame { get; }

    /// <summary>Writes its element.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="id">The id of the drawing, before those of its patterns.</param>
    internal abstract void Write(XmlWriter svg, string id);

    /// <summary>A length, to a tenth.</summary>
    protected static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
