using Chancery.Language.Model;

namespace Chancery.Language;

/// <summary>What the classifiers see of a word: numbers for its form, its ends and its shape.</summary>
internal readonly struct Word
{
    private const int LongestForm = 48;

    /// <summary>Describes a form as it stands in the text; curly quotation marks and long dashes count as the plain ones, and every digit as 0.</summary>
    public Word(ReadOnlySpan<char> form, WordClusters clusters, WordClusters usages)
    {
        Span<char> lower = stackalloc char[LongestForm];
        var length = Math.Min(form.Length, LongestForm);
        for (var i = 0; i < length; i++)
            lower[i] = char.IsAsciiDigit(form[i]) ? '0' : char.ToLowerInvariant(Plain(form[i]));
        lower = lower[..length];
        Lower = FeatureHash.Of(lower);
        Suffix1 = FeatureHash.Of(lower[Math.Max(0, length - 1)..]);
        Suffix2 = FeatureHash.Of(lower[Math.Max(0, length - 2)..]);
        Suffix3 = FeatureHash.Of(lower[Math.Max(0, length - 3)..]);
        Suffix4 = FeatureHash.Of(lower[Math.Max(0, length - 4)..]);
        Prefix2 = FeatureHash.Of(lower[..Math.Min(2, length)]);
        Prefix3 = FeatureHash.Of(lower[..Math.Min(3, length)]);
        Shape = ShapeOf(form);
        HasCapital = form.IndexOfAnyInRange('A', 'Z') >= 0 || char.IsUpper(form[0]) || char.IsAsciiDigit(form[0]);
        IsPlainMark = form.Length == 1 && form[0] is '-' or '&' or '.' or '/' or '–' or '’' or '\'';
        (Fine, Middle, Coarse) = clusters.Of(Lower);
        (Usage, UsualTag, _) = usages.Of(Lower);
    }

    public ulong Lower { get; }

    public ulong Suffix1 { get; }

    public ulong Suffix2 { get; }

    public ulong Suffix3 { get; }

    public ulong Suffix4 { get; }

    public ulong Prefix2 { get; }

    public ulong Prefix3 { get; }

    /// <summary>Capitals, digits and marks in short: <c>Xx</c>, <c>XX</c>, <c>d.d</c>.</summary>
    public ulong Shape { get; }

    /// <summary>The cluster of the word among about a thousand; 0 where unknown.</summary>
    public ushort Fine { get; }

    /// <summary>The cluster among a few hundred.</summary>
    public ushort Middle { get; }

    /// <summary>The cluster among a few dozen.</summary>
    public byte Coarse { get; }

    /// <summary>The Penn tags that the word mostly has in news, the first and the second in one number; 0 where unknown.</summary>
    public ushort Usage { get; }

    /// <summary>The tag that it mostly has in news.</summary>
    public ushort UsualTag { get; }

    /// <summary>Whether it has a capital letter or starts with a figure, as words of names do.</summary>
    public bool HasCapital { get; }

    /// <summary>Whether it is a mark that joins words of a name.</summary>
    public bool IsPlainMark { get; }

    private static char Plain(char c) => c switch
    {
        '“' or '”' or '„' or '«' or '»' => '"',
        '‘' or '’' or '`' => '\'',
        '–' or '—' or '‑' or '−' => '-',
        _ => c,
    };

    private static ulong ShapeOf(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[6];
        var length = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : Plain(c);
            if (length > 0 && shape[length - 1] == kind)
                continue;
            if (length == shape.Length)
                break;
            shape[length++] = kind;
        }
        return FeatureHash.Of(shape[..length]) * 31 + (ulong)(form.Length == 1 ? 1 : 0);
    }
}
