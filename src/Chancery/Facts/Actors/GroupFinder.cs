using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>Finds people and parties named only together: <i>about 20 nations</i>, <i>UK officials</i>, <i>a coalition of islands</i>.</summary>
internal sealed class GroupFinder(OfficeWords offices, Gazetteer gazetteer)
{
    private const int LongestName = 7;

    /// <summary>Adds what it finds to the cast.</summary>
    public void Find(Analysis analysis, Cast cast)
    {
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (cast.At(token) is null && analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn
                && offices.IsGroup(Phrases.Lower(analysis, token)) && analysis.Tokens[token].Relation is not ("compound" or "amod" or "nmod:desc"))
                Group(analysis, cast, token);
        }
    }

    private void Group(Analysis analysis, Cast cast, int head)
    {
        if (IsPartOfName(analysis, cast, head))
            return;
        var first = head;
        while (first > 0 && head - first < LongestName && NameRuns.Touches(analysis, first) && Belongs(analysis, cast, first - 1, head))
            first = cast.At(first - 1)?.FirstToken ?? first - 1;
        while (first < head && analysis.Tokens[first].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Part)
            first++;
        var end = head + 1;
        if (Phrases.Lower(analysis, head) == "coalition" && head + 2 < analysis.Tokens.Length && analysis.Form(head + 1) is "of")
            end = head + (analysis.Form(head + 2) is "the" ? Math.Min(4, analysis.Tokens.Length - head) : 3);
        var (country, bare) = Owner(analysis, cast, first, head);
        if (first == head && country is null && analysis.Tokens[head].Relation is not ("nsubj" or "nsubj:pass" or "obl:agent") && Phrases.Case(analysis, head) is not "with")
            return;
        var name = NameRuns.Text(analysis, first, end);
        var id = country is null ? ActorIds.OfGroup(name) : $"{country}/{Slug.Of(NameRuns.Text(analysis, Math.Min(bare, head), end))}";
        cast.Know(new Actor(id, ActorKind.Group, name) { Country = country is { Length: 3 } && gazetteer.Countries.ContainsKey(country) ? country : null });
        cast.Cover(MentionKind.Name, [id], first, end);
    }

    /// <summary>An office in the plural before names (<i>Presidents A and B</i>), or the middle of a name (<i>the People's Party</i>).</summary>
    private static bool IsPartOfName(Analysis analysis, Cast cast, int head)
    {
        if (head + 1 >= analysis.Tokens.Length || !NameRuns.IsCapital(analysis, head))
            return false;
        if (cast.Only(cast.At(head + 1)) is { Kind: ActorKind.Person } || IsNameOfFirm(analysis, cast, head))
            return true;
        return NameRuns.IsPossessive(analysis, head + 1) && head + 2 < analysis.Tokens.Length && analysis.Tokens[head + 2].PartOfSpeech == PartOfSpeech.Propn && cast.At(head + 2) is null
            && !NameRuns.IsTitleCase(analysis, analysis.Sentences[analysis.SentenceOf(head)]);
    }

    /// <summary>Whether two names and more stand before it, of which none is a party: <i>Northern Energy Partners</i>.</summary>
    private static bool IsNameOfFirm(Analysis analysis, Cast cast, int head)
    {
        for (var token = head - 1; token >= head - 2; token--)
        {
            if (token < 0 || cast.At(token) is not null || !NameRuns.IsCapital(analysis, token) || analysis.Tokens[token].PartOfSpeech is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj) || !NameRuns.Touches(analysis, token + 1))
                return false;
        }
        return !NameRuns.IsTitleCase(analysis, analysis.Sentences[analysis.SentenceOf(head)]);
    }

    /// <summary>Whether a word before the head describes it; names of people and the verbs of headlines do not.</summary>
    private static bool Belongs(Analysis analysis, Cast cast, int token, int head)
    {
        if (cast.At(token) is { } mention)
            return analysis.Form(mention.FirstToken == 0 ? 0 : mention.FirstToken - 1) is not ("-" or "–") && mention.Kind != MentionKind.Pronoun && cast.Only(mention) is { Kind: ActorKind.Country or ActorKind.Organisation } && analysis.Form(token + 1) is not ("and" or "or" or ",");
        if (NameRuns.IsPossessive(analysis, token))
            return cast.At(token - 1) is not null;
        var word = analysis.Tokens[token];
        if (cast.IsTime(token))
            return false;
        if (word.PartOfSpeech == PartOfSpeech.Verb)
            return word.Tag is "VBN" && word.Relation == "amod";
        return NameRuns.Describes(analysis, token) || analysis.Form(token) is "-" || IsPrefix(analysis, token)
            || (word.PartOfSpeech == PartOfSpeech.Adv && analysis.Tokens[token + 1].PartOfSpeech == PartOfSpeech.Num)
            || (word.Relation is "nmod:poss" && word.PartOfSpeech == PartOfSpeech.Pron && token + 1 == head)
            || Phrases.Lower(analysis, token) is "more" or "than" or "least" or "at" or "about" or "over" or "nearly" or "almost" && analysis.Tokens[token + 1].PartOfSpeech is PartOfSpeech.Num or PartOfSpeech.Adp or PartOfSpeech.Adv or PartOfSpeech.Adj;
    }

    /// <summary>A word that a hyphen joins to the next: <i>under-served districts</i>.</summary>
    private static bool IsPrefix(Analysis analysis, int token) =>
        analysis.Form(token + 1) is "-" && analysis.Tokens[token].Span.End == analysis.Tokens[token + 1].Span.Start && char.IsLetter(analysis.Form(token)[0]);

    private static (string? Country, int Bare) Owner(Analysis analysis, Cast cast, int first, int head)
    {
        string? country = null;
        var bare = first;
        for (var token = first; token < head; token++)
        {
            if (cast.Only(cast.At(token)) is not { } owner)
                continue;
            country = owner.Country ?? owner.Id;
            bare = Math.Max(bare, cast.At(token)!.EndToken);
        }
        while (bare < head && NameRuns.IsPossessive(analysis, bare))
            bare++;
        return (country, bare);
    }
}
