using Chancery.Language.Attributing;

namespace Chancery.Training;

/// <summary>Learns which words may belong to a reporting phrase: logistic regression, and a threshold below which hardly any does.</summary>
internal static class ScoutTraining
{
    private const int Epochs = 3;
    private const float Rate = 0.1f;
    private const float Scale = 16;

    /// <summary>The share of words of reporting phrases that are to be found, or stand beside one that is.</summary>
    private const double Found = 0.96;

    public static CueScout Run(IReadOnlyList<AttributedArticle> articles, int seed)
    {
        // Every fourth article is kept back for the threshold.
        var learnt = Learn([.. articles.Where((_, i) => i % 4 != 3)], seed);
        var kept = articles.Where((_, i) => i % 4 == 3).ToList();
        int low = -127 * CueScout.Count, high = 127 * CueScout.Count;
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (Measure(kept, new CueScout(learnt, middle)).Recall >= Found)
                low = middle;
            else
                high = middle - 1;
        }
        var (recall, share) = Measure(kept, new CueScout(learnt, low));
        Console.Error.WriteLine(FormattableString.Invariant($"  scout: {100 * recall:F2}% of the words of reporting phrases in {100 * share:F1}% of the words"));
        return new CueScout(Learn(articles, seed), low);
    }

    private static sbyte[] Learn(IReadOnlyList<AttributedArticle> articles, int seed)
    {
        var (weights, squares) = (new float[1 << CueScout.Bits], new float[1 << CueScout.Bits]);
        var order = Enumerable.Range(0, articles.Count).ToArray();
        var random = new Random(seed);
        Span<int> features = stackalloc int[CueScout.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var article in order.Select(i => articles[i]))
            {
                var cue = CueWords(article);
                foreach (var sentence in article.Sheet.Sentences)
                {
                    for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                    {
                        CueScout.Extract(article.Sheet, sentence, i, features);
                        var sum = 0f;
                        foreach (var feature in features)
                            sum += weights[feature];
                        var gradient = (1 / (1 + MathF.Exp(-sum))) - (cue[i] ? 1 : 0);
                        foreach (var feature in features)
                        {
                            squares[feature] += gradient * gradient;
                            weights[feature] -= Rate * gradient / MathF.Sqrt(squares[feature] + 0.1f);
                        }
                    }
                }
            }
        }
        return [.. weights.Select(w => (sbyte)Math.Clamp(MathF.Round(w * Scale), -127, 127))];
    }

    private static (double Recall, double Share) Measure(IReadOnlyList<AttributedArticle> articles, CueScout scout)
    {
        long words = 0, looked = 0, all = 0, found = 0;
        foreach (var article in articles)
        {
            var cue = CueWords(article);
            foreach (var sentence in article.Sheet.Sentences)
            {
                var marked = new bool[sentence.EndToken - sentence.FirstToken];
                scout.Mark(article.Sheet, sentence, marked);
                for (var i = 0; i < marked.Length; i++)
                {
                    var own = cue[sentence.FirstToken + i];
                    words++;
                    looked += marked[i] ? 1 : 0;
                    all += own ? 1 : 0;
                    found += own && marked[i] ? 1 : 0;
                }
            }
        }
        return (found / (double)all, looked / (double)words);
    }

    private static bool[] CueWords(AttributedArticle article)
    {
        var cue = new bool[article.Sheet.Words.Length];
        foreach (var gold in article.Gold)
            Array.Fill(cue, true, gold.Cue.First, gold.Cue.End - gold.Cue.First);
        return cue;
    }
}
