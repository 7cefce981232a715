using Chancery.Language;

namespace Chancery.Sources;

/// <summary>How much of one text stands in another.</summary>
/// <param name="Whole">The share of all words, by their worth, that stand there in the frame of their sentence.</param>
/// <param name="Prose">The same outside quotation marks: two reports may quote one statement.</param>
/// <param name="ProseWords">How many words stand outside quotation marks.</param>
/// <param name="Names">The share of names and figures that stand in the other text at all.</param>
/// <param name="Figures">The same for figures alone.</param>
/// <param name="Sentences">The share of words in sentences that have a counterpart.</param>
/// <param name="Verbatim">The share of words in sentences that stand there as they are.</param>
/// <param name="Strange">The share of words in sentences that have nothing like a counterpart.</param>
/// <param name="Spread">How much sentences differ in their share: the standard deviation, long sentences counting more.</param>
internal readonly record struct Resemblance(double Whole, double Prose, int ProseWords, double Names, double Figures, double Sentences, double Verbatim, double Strange, double Spread)
{
    private const int CandidateSentences = 3;

    /// <summary>Looks for the sentences of one text in another.</summary>
    public static Resemblance Of(SourceSketch text, SentenceIndex other)
    {
        var (names, figures) = NamesIn(text, other);
        if (CopyTest.IsAnother(names))
            return default;
        var starts = text.Starts;
        Span<int> candidates = stackalloc int[CandidateSentences];
        int all = 0, found = 0, prose = 0, proseFound = 0, proseWords = 0, matchedWords = 0, verbatim = 0, strange = 0;
        var squares = 0.0;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var codes = text.Codes[starts[s]..starts[s + 1]];
            var traits = text.Traits[starts[s]..starts[s + 1]];
            int worth = 0, unquoted = 0;
            foreach (var trait in traits)
            {
                worth += SentenceAligner.Worth(trait);
                unquoted += (trait & WordTraits.Quoted) == 0 ? SentenceAligner.Worth(trait) : 0;
                proseWords += (trait & WordTraits.Quoted) == 0 ? 1 : 0;
            }
            var best = 0;
            var count = other.Find(codes, traits, candidates);
            for (var c = 0; c < count; c++)
            {
                var (from, to) = (other.Sketch.Starts[candidates[c]], other.Sketch.Starts[candidates[c] + 1]);
                best = Math.Max(best, SentenceAligner.Score(codes, traits, other.Sketch.Codes[from..to]));
            }
            all += worth;
            squares += worth == 0 ? 0 : (double)best * best / worth;
            found += best;
            prose += unquoted;
            if (worth > 0)
                proseFound += (int)((long)best * unquoted / worth);
            if (best * 5 >= worth * 2)
                matchedWords += codes.Length;
            if (best * 10 >= worth * 9)
                verbatim += codes.Length;
            if (best * 5 <= worth)
                strange += codes.Length;
        }
        var mean = Share(found, all);
        var spread = all == 0 ? 0 : Math.Sqrt(Math.Max(0, (squares / all) - (mean * mean)));
        return new Resemblance(Share(found, all), Share(proseFound, prose), proseWords, names, figures, Share(matchedWords, text.Words), Share(verbatim, text.Words), Share(strange, text.Words), spread);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static (double Names, double Figures) NamesIn(SourceSketch text, SentenceIndex other)
    {
        int names = 0, shared = 0, figures = 0, sharedFigures = 0;
        for (var i = 0; i < text.Words; i++)
        {
            var trait = text.Traits[i] & (WordTraits.Name | WordTraits.Number);
            if (trait == 0)
                continue;
            var found = other.Has(text.Codes[i]) ? 1 : 0;
            names++;
            shared += found;
            if (trait != WordTraits.Number)
                continue;
            figures++;
            sharedFigures += found;
        }
        return ((shared + 1.0) / (names + 1), (sharedFigures + 1.0) / (figures + 1));
    }
}
