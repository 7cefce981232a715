namespace Chancery.Desk.Pictures;

/// <summary>The room that something takes in a drawing.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
public readonly record struct Frame(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether two share more than an edge.</summary>
    public bool Overlaps(Frame other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether it lies in another one.</summary>
    public bool IsWithin(Frame other) => Left >= other.Left && Top >= other.Top && Right <= other.Right && Bottom <= other.Bottom;
}
