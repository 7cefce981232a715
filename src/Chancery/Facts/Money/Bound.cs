namespace Chancery.Facts.Money;

/// <summary>How a sum stands to the figure that the text gives.</summary>
public enum Bound : byte
{
    /// <summary>The figure itself.</summary>
    Exactly,
    /// <summary>Nearly, about, some, around.</summary>
    About,
    /// <summary>Up to, as much as, a maximum of.</summary>
    UpTo,
    /// <summary>More than, at least, over.</summary>
    AtLeast,
}
