using Chancery.Articles;
using Chancery.Facts.Actors;
using Chancery.Language;

namespace Chancery.Facts.Money;

/// <summary>Tells whose dollars, pounds or kroner are meant: by who is named nearest before them, else by whom the article is about or who published it.</summary>
internal sealed class CurrencyResolver(Analysis analysis, ActorTable actors, Article article)
{
    /// <summary>The currency of a shared name at a place of the text.</summary>
    /// <param name="shared">What it may mean.</param>
    /// <param name="offset">Where it stands.</param>
    /// <param name="others">The currencies that the article names outright.</param>
    public string? Resolve(SharedName shared, int offset, IReadOnlySet<string> others)
    {
        if (shared.ByCountry.Count == 0 || analysis.Tokens.Length == 0)
            return shared.Default;
        var sentence = analysis.Sentences[analysis.SentenceOf(Math.Min(analysis.TokenAt(offset), analysis.Tokens.Length - 1))];
        if (Giver(sentence, shared, offset) is { } giver && !(shared.Default is { } usual && others.Contains(giver) && giver != usual))
            return giver;
        if (Publisher(shared) is { } published && !others.Contains(published))
            return published;
        return shared.Default ?? Anyone(shared);
    }

    private string? Giver(Sentence sentence, SharedName shared, int offset)
    {
        string? found = null;
        foreach (var mention in actors.Mentions)
        {
            if (mention.FirstToken < sentence.FirstToken)
                continue;
            if (mention.FirstToken >= sentence.EndToken || mention.Span.Start >= offset)
                break;
            if (!IsGiver(mention) || Country(mention) is not { } country || !shared.ByCountry.TryGetValue(country, out var code))
                continue;
            found ??= code;
        }
        return found;
    }

    private bool IsGiver(Mention mention)
    {
        var relation = analysis.Tokens[mention.HeadToken].Relation;
        return relation.StartsWith("nsubj", StringComparison.Ordinal) || mention.Kind == MentionKind.Modifier || relation is "nmod:poss" or "obl:agent" or "compound" or "amod" or "conj" or "appos" or "nmod:desc";
    }

    private string? Publisher(SharedName shared)
    {
        if (article.Publisher is not { } publisher)
            return null;
        foreach (var actor in actors.Actors)
        {
            if (actor.Kind == ActorKind.Country && actor.Country is { } country && shared.ByCountry.TryGetValue(country, out var code) && publisher.Contains(actor.Name, StringComparison.OrdinalIgnoreCase))
                return code;
        }
        return null;
    }

    private string? Anyone(SharedName shared)
    {
        foreach (var actor in actors.Actors)
        {
            if (actor.Country is { } country && shared.ByCountry.TryGetValue(country, out var code))
                return code;
        }
        return null;
    }

    private string? Country(Mention mention) => mention.ActorIds.Count == 1 ? actors.Find(mention.ActorIds[0])?.Country : null;
}
