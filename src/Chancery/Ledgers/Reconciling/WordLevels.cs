namespace Chancery.Ledgers.Reconciling;

/// <summary>The outcomes of comparing the words of two sentences.</summary>
internal sealed class WordLevels(Weights weights, string kind)
{
    private readonly Level _same = weights.Of(kind, "words", "same");
    private readonly Level _many = weights.Of(kind, "words", "many");
    private readonly Level _some = weights.Of(kind, "words", "some");
    private readonly Level _few = weights.Of(kind, "words", "few");

    public Level Of(ulong[] one, ulong[] other) => Overlap.Dice(one, other) switch
    {
        >= 0.8 => _same,
        >= 0.5 => _many,
        >= 0.25 => _some,
        _ => _few,
    };
}
