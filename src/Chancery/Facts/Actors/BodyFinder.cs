using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>Finds governments and their bodies by pattern, other organisations by their last word or capitals, and people named together.</summary>
internal sealed class BodyFinder(OfficeWords offices, Gazetteer gazetteer)
{
    private const int LongestAcronym = 5;

    /// <summary>Adds what it finds to the cast.</summary>
    public void Find(Analysis analysis, Cast cast)
    {
        var ends = new int[analysis.Tokens.Length];
        foreach (var entity in analysis.Entities)
        {
            for (var token = entity.FirstToken; entity.Kind == EntityKind.Organisation && token < entity.EndToken; token++)
                ends[token] = entity.EndToken;
        }
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            var word = analysis.Tokens[token];
            if (word.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || cast.At(token) is not null)
                continue;
            var lower = Phrases.Lower(analysis, token);
            if (offices.IsGovernment(lower) || offices.IsBody(lower))
                Body(analysis, cast, token, lower, ends[token]);
            if (cast.At(token) is null && offices.IsGroup(lower) && word.Relation is not ("compound" or "amod" or "nmod:desc"))
                Group(analysis, cast, token);
            if (cast.At(token) is null && word.PartOfSpeech == PartOfSpeech.Propn)
                Named(analysis, cast, token);
        }
        foreach (var entity in analysis.Entities)
        {
            if (entity.Kind == EntityKind.Organisation)
                Entity(analysis, cast, entity);
        }
    }

    /// <summary>An organisation that only the engine knows for one.</summary>
    private static void Entity(Analysis analysis, Cast cast, Entity entity)
    {
        for (var token = entity.FirstToken; token < entity.EndToken; token++)
        {
            if (cast.At(token) is not null)
                return;
        }
        var name = Phrases.Span(analysis, entity.FirstToken, entity.EndToken).In(analysis.Text).ToString();
        if (!char.IsUpper(name[0]) || name.Any(char.IsDigit) || analysis.Tokens[entity.FirstToken].Relation is "compound" or "amod" && entity.EndToken - entity.FirstToken == 1)
            return;
        cast.Know(new Actor($"-/{Slug.Of(name)}", ActorKind.Organisation, name));
        cast.Mention(MentionKind.Name, [$"-/{Slug.Of(name)}"], entity.FirstToken, entity.EndToken);
    }

    private void Body(Analysis analysis, Cast cast, int head, string lower, int entityEnd)
    {
        var (first, end) = Core(analysis, head);
        end = Math.Max(end, entityEnd);
        if (Owner(analysis, cast, head, first) is not { } owner || cast.Find(owner) is not { } party || party.Kind == ActorKind.Person)
            return;
        for (var token = first; token < head; token++)
        {
            if (cast.At(token) is { } mention && mention.FirstToken < first)
                first = mention.FirstToken;
        }
        if (offices.IsGovernment(lower))
        {
            Replace(cast, [owner], MentionKind.Name, first, head + 1);
            return;
        }
        var start = first;
        while (start < head && (cast.At(start) is not null || analysis.Form(start) is "'s" or "’s" or "the" or "The"))
            start++;
        var name = Phrases.Span(analysis, start, end).In(analysis.Text).ToString();
        var prefix = party.Country ?? party.Id;
        cast.Know(new Actor($"{prefix}/{Slug.Of(name)}", ActorKind.Organisation, name) { Country = party.Country, ActsFor = party.ActsFor ?? party.Id });
        Replace(cast, [$"{prefix}/{Slug.Of(name)}"], MentionKind.Name, first, end);
    }

    private static void Replace(Cast cast, string[] ids, MentionKind kind, int first, int end)
    {
        cast.Release(first, end);
        cast.Mention(kind, ids, first, end);
    }

    /// <summary>The words of a name around its head: what describes it, and <i>of Foreign Affairs</i> behind it.</summary>
    private static (int First, int End) Core(Analysis analysis, int head)
    {
        var (first, _) = Phrases.Extent(analysis, head, (a, child) => child < head && a.Tokens[child].Relation is "amod" or "compound" or "nmod:poss" or "det" or "nmod:desc" or "flat");
        var end = head + 1;
        foreach (var child in analysis.Children(head))
        {
            if (child > head && Phrases.Is(analysis.Tokens[child].Relation, "nmod") && Phrases.Case(analysis, child) is "of" or "for" && analysis.Tokens[child].PartOfSpeech == PartOfSpeech.Propn && !IsPlaceName(analysis, child))
                end = Phrases.Extent(analysis, child, (a, c) => a.Tokens[c].Relation is "amod" or "compound" or "case" or "conj" or "flat" or "det" || c < child).End;
        }
        if (analysis.Tokens[first].PartOfSpeech == PartOfSpeech.Det)
            first++;
        return (Math.Min(first, head), end);
    }

    private static bool IsPlaceName(Analysis analysis, int token) => analysis.Tokens[token].Tag == "NNP" && Phrases.Child(analysis, token, "det") >= 0;

    private static string? Owner(Analysis analysis, Cast cast, int head, int first)
    {
        foreach (var child in analysis.Children(head))
        {
            var relation = analysis.Tokens[child].Relation;
            var owns = relation is "nmod:poss" or "amod" or "compound" or "nmod:desc" || (Phrases.Is(relation, "nmod") && Phrases.Case(analysis, child) == "of");
            if (owns && cast.At(child) is { ActorIds.Count: 1 } mention && mention.Kind != MentionKind.Pronoun)
                return mention.ActorIds[0];
        }
        for (var token = first; token < head; token++)
        {
            if (cast.At(token) is { ActorIds.Count: 1, Kind: not MentionKind.Pronoun } mention)
                return mention.ActorIds[0];
        }
        return null;
    }

    private void Group(Analysis analysis, Cast cast, int head)
    {
        var (first, _) = Phrases.Extent(analysis, head, (a, child) => child < head && a.Tokens[child].Relation is "amod" or "compound" or "nummod" or "nmod:poss" or "det" or "nmod:desc" or "advmod");
        while (first < head && analysis.Tokens[first].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Punct)
            first++;
        var end = head + 1;
        foreach (var child in analysis.Children(head))
        {
            if (child == head + 2 && analysis.Form(head + 1) is "of" && Phrases.Lower(analysis, head) == "coalition")
                end = child + 1;
        }
        string? country = null;
        var bare = first;
        for (var token = first; token < head; token++)
        {
            if (cast.At(token) is not { ActorIds.Count: 1 } mention || cast.Find(mention.ActorIds[0]) is not { } owner)
                continue;
            country = owner.Country ?? owner.Id;
            bare = Math.Max(bare, mention.EndToken);
        }
        while (bare < head && analysis.Form(bare) is "'s" or "’s")
            bare++;
        if (first == head && country is null && analysis.Tokens[head].Relation is not ("nsubj" or "nsubj:pass" or "obl:agent"))
            return;
        var name = Phrases.Span(analysis, first, end).In(analysis.Text).ToString();
        var id = country is null ? $"group/{Slug.Of(name)}" : $"{country}/{Slug.Of(Phrases.Span(analysis, Math.Min(bare, head), end).In(analysis.Text).ToString())}";
        cast.Know(new Actor(id, ActorKind.Group, name) { Country = country is { Length: 3 } && gazetteer.Countries.ContainsKey(country) ? country : null });
        Replace(cast, [id], MentionKind.Name, first, end);
    }

    private void Named(Analysis analysis, Cast cast, int token)
    {
        var end = token + 1;
        while (end < analysis.Tokens.Length && end - token < 8 && cast.At(end) is null && IsOfName(analysis, token, end))
            end++;
        while (end > token + 1 && analysis.Tokens[end - 1].PartOfSpeech is not PartOfSpeech.Propn)
            end--;
        var form = analysis.Form(end - 1).ToString();
        var acronym = end - token == 1 && form.Length is >= 3 and <= LongestAcronym && form.All(char.IsUpper);
        var named = end - token >= 2 && (offices.IsOrganisation(form) || offices.IsOrganisation(analysis.Form(token).ToString()));
        if (!acronym && !named)
            return;
        var name = Phrases.Span(analysis, token, end).In(analysis.Text).ToString();
        cast.Know(new Actor($"-/{Slug.Of(name)}", ActorKind.Organisation, name));
        cast.Mention(MentionKind.Name, [$"-/{Slug.Of(name)}"], token, end);
    }

    private static bool IsOfName(Analysis analysis, int first, int at)
    {
        if (analysis.Tokens[at].Span.Start - analysis.Tokens[at - 1].Span.End > 1)
            return false;
        if (analysis.Tokens[at].PartOfSpeech == PartOfSpeech.Propn)
            return true;
        return at - first >= 1 && analysis.Form(at) is "of" or "for" or "and" or "-" or "&" or "’s" or "'s" or "on" && at + 1 < analysis.Tokens.Length && analysis.Tokens[at + 1].PartOfSpeech == PartOfSpeech.Propn;
    }
}
