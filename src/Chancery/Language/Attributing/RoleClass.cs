namespace Chancery.Language.Attributing;

/// <summary>How a word takes part in spans: outside (0), or first, inner, last or only word of one; four classes for each kind of span.</summary>
internal static class RoleClass
{
    /// <summary>Outside of all spans.</summary>
    public const byte Outside = 0;

    /// <summary>How many classes there are for reporting phrases.</summary>
    public const int CueCount = 5;

    /// <summary>How many classes there are for sources and contents.</summary>
    public const int RoleCount = 9;

    /// <summary>The number of sources among the kinds of span; reporting phrases have it in their own chain.</summary>
    public const int Source = 0;

    /// <summary>The number of contents among the kinds of span.</summary>
    public const int Content = 1;

    /// <summary>The number of reporting phrases among the kinds of span in the overview of an article.</summary>
    public const int Cue = 2;

    /// <summary>How many classes there are for the overview of an article.</summary>
    public const int OverviewCount = 13;

    private const int First = 0, Inner = 1, Last = 2, Only = 3;

    /// <summary>The class of a word of a span.</summary>
    public static byte Of(int kind, bool isFirst, bool isLast) =>
        (byte)(1 + (4 * kind) + (isFirst ? isLast ? Only : First : isLast ? Last : Inner));

    /// <summary>The kind of span of a class that is not <see cref="Outside"/>.</summary>
    public static int Kind(int roleClass) => (roleClass - 1) / 4;

    /// <summary>Whether a class begins a span.</summary>
    public static bool Begins(int roleClass) => roleClass != Outside && ((roleClass - 1) & 3) is First or Only;

    /// <summary>Whether a class ends a span.</summary>
    public static bool Ends(int roleClass) => roleClass != Outside && ((roleClass - 1) & 3) is Last or Only;

    /// <summary>Whether one class may stand behind another.</summary>
    public static bool Follows(int before, int after) =>
        before == Outside || Ends(before)
            ? after == Outside || Begins(after)
            : after != Outside && Kind(before) == Kind(after) && !Begins(after);

    /// <summary>The spans of a kind in a row of classes, the first of which is that of word <paramref name="offset"/>.</summary>
    public static List<TokenRange> Spans(ReadOnlySpan<byte> classes, int kind, int offset)
    {
        var spans = new List<TokenRange>();
        for (var i = 0; i < classes.Length; i++)
        {
            if (!Begins(classes[i]) || Kind(classes[i]) != kind)
                continue;
            var last = i;
            while (!Ends(classes[last]))
                last++;
            spans.Add(new TokenRange(offset + i, offset + last + 1));
        }
        return spans;
    }
}
