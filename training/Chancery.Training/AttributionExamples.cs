using Chancery.Language;
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

    /// <summary>The paragraphs of an article, each word with its class whatever phrase it belongs to.</summary>
    public static IEnumerable<ChainExample> Paragraphs(AttributedArticle article, List<CueCandidate> found)
    {
        var sheet = article.Sheet;
        var features = new int[sheet.Words.Length * OverviewFeatures.Count];
        features.AsSpan().Fill(ChainTraining.NoFeature);
        for (var i = 0; i < sheet.Words.Length; i++)
            features[i * OverviewFeatures.Count] = OverviewFeatures.Unowned(sheet.Quotes[i] != 0);
        var owners = new PhraseOwners();
        owners.Begin(sheet, found);
        var (heads, view) = (AttributionFinder.Heads(sheet, found), new CueView());
        for (var k = 0; k < found.Count; k++)
        {
            view.Look(sheet, found[k].First, found[k].End, heads);
            for (var i = view.First; i < view.End; i++)
            {
                if (owners.Of(k, i) is not (> 0 and var ownership))
                    continue;
                var own = features.AsSpan(i * OverviewFeatures.Count, OverviewFeatures.Count);
                var count = RoleFeatures.Extract(sheet, view, i, own);
                own[OverviewFeatures.Extend(sheet, view, found[k], ownership, i, own, count)..].Fill(ChainTraining.NoFeature);
            }
            owners.Passed(view);
        }
        var paragraphs = new List<TokenRange>();
        Overview.Paragraphs(sheet, paragraphs);
        foreach (var paragraph in paragraphs)
        {
            var classes = new byte[paragraph.End - paragraph.First];
            foreach (var gold in article.Gold)
            {
                MarkPart(classes, paragraph.First, gold.Cue, RoleClass.Cue);
                gold.Source.ForEach(s => MarkPart(classes, paragraph.First, s, RoleClass.Source));
                gold.Content.ForEach(s => MarkPart(classes, paragraph.First, s, RoleClass.Content));
            }
            yield return new ChainExample(features[(paragraph.First * OverviewFeatures.Count)..(paragraph.End * OverviewFeatures.Count)], classes);
        }
    }

    /// <summary>Marks what lies in the sequence of a span.</summary>
    private static void MarkPart(byte[] classes, int offset, (int First, int End) span, int kind)
    {
        int first = Math.Max(span.First, offset), end = Math.Min(span.End, offset + classes.Length);
        if (first < end)
            Mark(classes, offset, (first, end), kind);
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
