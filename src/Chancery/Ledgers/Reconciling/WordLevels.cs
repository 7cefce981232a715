using Chancery.Language;

namespace Chancery.Ledgers.Reconciling;

/// <summary>The outcomes of comparing the words of sentences that no other field tells already.</summary>
internal sealed class WordLevels(Weights weights, string kind)
{
    /// <summary>What fewer words have in common, or not, tells nothing.</summary>
    private const int FewWords = 2;
    private const int SomeWords = 3;
    private const int ManyWords = 5;

    /// <summary>A sentence of so many words of its own comes again because it is copied.</summary>
    private const int WholeSentence = 8;

    /// <summary>So many words, all but one in ten of which the other has too, are repeated in it, whatever it adds.</summary>
    private const int HeldWords = 6;
    private const double MostHeld = 0.9;

    /// <summary>Of the sentence that tells less, so much of what its words tell is in the other too.</summary>
    private const double WellHeld = 0.4;
    private const double PartHeld = 0.2;

    /// <summary>Words that tell so many bits are no custom where a sum is the same as well.</summary>
    private const float MuchTold = 70;

    private readonly Level _same = weights.Of(kind, "words", "same");
    private readonly Level _many = weights.Of(kind, "words", "many");
    private readonly Level _formula = weights.Of(kind, "words", "formula");
    private readonly Level _some = weights.Of(kind, "words", "some");
    private readonly Level _someHeld = weights.Of(kind, "words", kind == "commitment" ? "someHeld" : "some");
    private readonly Level _fewHeld = weights.Of(kind, "words", kind == "commitment" ? "fewHeld" : "few");
    private readonly Level _elsewhere = weights.Of(kind, "words", kind == "commitment" ? "elsewhere" : "few");
    private readonly Level _few = weights.Of(kind, "words", "few");
    private readonly Level _none = weights.Of(kind, "words", "none");
    private readonly Level _unknown = weights.Of(kind, "words", "unknown");

    /// <summary>The outcome where each sentence names countries that the other does not: all but a whole sentence in common speaks against one promise.</summary>
    public Level OfOthers(WordBag one, WordBag other) => Of(one, other, apart: true, told: true) is var level && (level == _formula || level == _some || level == _someHeld || level == _few || level == _fewHeld || level == _unknown) ? _elsewhere : level;

    /// <summary>The outcome where a sum that hardly any two promises share tells enough: what other words there are is no matter.</summary>
    public Level OfVast(WordBag one, WordBag other) => Of(one, other, apart: true, told: false) is var level && (level == _few || level == _fewHeld || level == _none) ? _unknown : level;

    /// <summary>The outcome where a sum or number is the same.</summary>
    public Level OfSameSum(WordBag one, WordBag other, bool apart, bool told) => Of(one, other, apart, told) is var level && level == _formula && one.Shared(other).Bits >= MuchTold ? _many : level;

    /// <summary>The outcome.</summary>
    /// <param name="one">The words of the one.</param>
    /// <param name="other">The words of the other.</param>
    /// <param name="apart">Whether months lie between them: whoever promises every year does so in the same words.</param>
    /// <param name="told">Whether both tell their days.</param>
    public Level Of(WordBag one, WordBag other, bool apart, bool told)
    {
        var least = Math.Min(one.Count, other.Count);
        if (least < FewWords)
            return _unknown;
        var (shared, bits) = one.Shared(other);
        if (shared == 0)
            return _none;
        var held = one.Held(other, bits);
        return (least >= HeldWords && held >= MostHeld ? 1 : one.Dice(other, bits)) switch
        {
            >= 0.75 when shared >= ManyWords => !apart ? _same : told ? _formula : shared < WholeSentence ? _many : _same,
            >= 0.45 when shared >= SomeWords => apart ? _formula : _many,
            >= 0.2 when shared >= FewWords => held >= WellHeld ? _someHeld : _some,
            _ => held >= PartHeld ? _fewHeld : _few,
        };
    }
}
