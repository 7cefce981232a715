namespace Chancery.Language.Attributing;

/// <summary>What an overview of an article takes each word for, for features of the chains that look at it closely.</summary>
internal sealed class OverviewRow
{
    /// <summary>How sure it is at most, in steps of <see cref="Step"/> units.</summary>
    public const int Most = 8;

    private const int Step = AttributionFinder.Unit / 2;
    private const int Kinds = Overview.Kinds;

    private readonly byte[] _classes;
    private readonly sbyte[] _margins;
    private readonly int[] _begun;

    /// <summary>Takes down what an overview says.</summary>
    /// <param name="overview">The overview, begun with the article.</param>
    /// <param name="words">How many words the article has.</param>
    public OverviewRow(Overview overview, int words)
    {
        (_classes, _margins, _begun) = (new byte[words], new sbyte[words * Kinds], new int[(words + 1) * Kinds]);
        Span<int> margins = stackalloc int[Kinds];
        for (var i = 0; i < words; i++)
        {
            var own = _classes[i] = overview.Look(i, margins);
            for (var kind = 0; kind < Kinds; kind++)
            {
                _margins[(i * Kinds) + kind] = (sbyte)Math.Clamp(margins[kind] / Step, -Most, Most);
                _begun[((i + 1) * Kinds) + kind] = _begun[(i * Kinds) + kind] + (RoleClass.Begins(own) && RoleClass.Kind(own) == kind ? 1 : 0);
            }
        }
    }

    /// <summary>The class of a word.</summary>
    public byte Class(int word) => _classes[word];

    /// <summary>How sure a word belongs to a span of some kind, from <see cref="Most"/> to its opposite.</summary>
    public int Margin(int kind, int word) => _margins[(word * Kinds) + kind];

    /// <summary>How many spans of some kind begin among the words <c>[first, end)</c>; none where those are none.</summary>
    public int Begun(int kind, int first, int end) => Math.Max(0, _begun[(end * Kinds) + kind] - _begun[(first * Kinds) + kind]);
}
