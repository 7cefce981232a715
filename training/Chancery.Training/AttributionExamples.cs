using Chancery.Language.Attributing;

namespace Chancery.Training;

/// <summary>Sequences of words from which the chains learn.</summary>
internal static class AttributionExamples
{
    /// <summary>The sentences of an article, each with its reporting phrases.</summary>
    public static IEnumerable<ChainExample> Cues(AttributedArticle article)
    {
        foreach (var sentence in article.Sheet.Sentences)
        {
            var length = sentence.EndToken - sentence.FirstToken;
            var features = new int[length * CueFeatures.Count];
            for (var i = 0; i < length; i++)
                CueFeatures.Extract(article.Sheet, sentence.FirstToken + i, features.AsSpan(i * CueFeatures.Count, CueFeatures.Count));
            var classes = new byte[length];
            foreach (var gold in article.Gold)
                Mark(classes, sentence.FirstToken, gold.Cue, 0);
            yield return new ChainExample(features, classes);
        }
    }

    /// <summary>Reporting phrases as people marked them, and as they are found where they touch one of those.</summary>
    public static IEnumerable<ChainExample> Roles(AttributedArticle article, List<CueCandidate> found)
    {
        var phrases = article.Gold.Select(g => (g.Cue.First, g.Cue.End, Gold: g)).ToList();
        foreach (var candidate in found)
        {
            var match = article.Gold.Find(g => g.Cue.First < candidate.End && candidate.First < g.Cue.End);
            if (match is not null && match.Cue != (candidate.First, candidate.End))
                phrases.Add((candidate.First, candidate.End, match));
        }
        var heads = AttributionFinder.Heads(article.Sheet, [.. found, .. article.Gold.Select(g => new CueCandidate(g.Cue.First, g.Cue.End, 0))]);
        var view = new CueView();
        foreach (var (first, end, gold) in phrases)
        {
            view.Look(article.Sheet, first, end, heads);
            var length = view.End - view.First;
            var features = new int[length * RoleFeatures.Count];
            for (var i = 0; i < length; i++)
            {
                var own = features.AsSpan(i * RoleFeatures.Count, RoleFeatures.Count);
                own[RoleFeatures.Extract(article.Sheet, view, view.First + i, own)..].Fill(ChainTraining.NoFeature);
            }
            var classes = new byte[length];
            foreach (var span in gold.Content)
                Mark(classes, view.First, span, RoleClass.Content);
            foreach (var span in gold.Source)
                Mark(classes, view.First, span, RoleClass.Source);
            yield return new ChainExample(features, classes);
        }
    }

    /// <summary>Marks a span unless it reaches out of the sequence or into another span.</summary>
    private static void Mark(byte[] classes, int offset, (int First, int End) span, int kind)
    {
        int first = span.First - offset, end = span.End - offset;
        if (first < 0 || end > classes.Length || classes.AsSpan(first, end - first).ContainsAnyExcept(RoleClass.Outside))
            return;
        for (var i = first; i < end; i++)
            classes[i] = RoleClass.Of(kind, i == first, i == end - 1);
    }
}
