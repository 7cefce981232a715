using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Facts.Actors;

/// <summary>Knows who says <i>we</i> in a release: whom <i>We, the leaders of …</i> names, whose name signs it, whose statement the headline calls it.</summary>
internal static class Signer
{
    private const int HeadLines = 6;
    private const int LongestByline = 14;

    /// <summary>The signers' ids; empty where the article tells of none.</summary>
    public static IReadOnlyList<string> Of(Analysis analysis, Cast cast, Article article) =>
        First(Apposition(analysis, cast), Byline(analysis, cast), Titled(analysis, cast, article));

    private static IReadOnlyList<string> First(params ReadOnlySpan<IReadOnlyList<string>> lists)
    {
        foreach (var list in lists)
        {
            if (list.Count > 0)
                return list;
        }
        return [];
    }

    private static IReadOnlyList<string> Apposition(Analysis analysis, Cast cast)
    {
        for (var token = 0; token + 2 < Math.Min(analysis.Tokens.Length, 200); token++)
        {
            if (analysis.Form(token) is not ("We" or "we") || analysis.Form(token + 1) is not ",")
                continue;
            for (var at = token + 2; at < Math.Min(token + 14, analysis.Tokens.Length) && analysis.Tokens[at].PartOfSpeech != PartOfSpeech.Verb; at++)
            {
                if (cast.At(at) is { } mention && cast.Find(mention.ActorIds[0]) is { Kind: ActorKind.Organisation or ActorKind.Country })
                    return mention.ActorIds;
            }
        }
        return [];
    }

    private static IReadOnlyList<string> Byline(Analysis analysis, Cast cast)
    {
        for (var s = 0; s < Math.Min(analysis.Sentences.Count, HeadLines); s++)
        {
            var sentence = analysis.Sentences[s];
            if (s == 0 || sentence.EndToken - sentence.FirstToken > LongestByline || !sentence.StartsParagraph)
                continue;
            var verbs = false;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
                verbs |= analysis.Tokens[token].Tag is "VBD" or "VBZ" or "VBP" or "MD";
            if (!verbs && cast.At(sentence.FirstToken) is { } mention && cast.Find(mention.ActorIds[0]) is { Kind: ActorKind.Person })
                return mention.ActorIds;
        }
        return [];
    }

    private static IReadOnlyList<string> Titled(Analysis analysis, Cast cast, Article article)
    {
        var title = article.Title ?? (analysis.Sentences.Count > 0 ? analysis.Sentences[0].Span.In(analysis.Text).ToString() : "");
        if (!title.Contains("statement", StringComparison.OrdinalIgnoreCase) && !title.Contains("remarks", StringComparison.OrdinalIgnoreCase) && !title.Contains("communiqu", StringComparison.OrdinalIgnoreCase) && !title.Contains("declaration", StringComparison.OrdinalIgnoreCase))
            return [];
        foreach (var mention in cast.Mentions.OrderBy(m => m.FirstToken))
        {
            if (analysis.SentenceOf(mention.FirstToken) > 0)
                break;
            return mention.ActorIds;
        }
        return [];
    }
}
