using Chancery.Language;
using Chancery.Language.Syntax;
using NodaTime;

namespace Chancery.Facts.Actors;

/// <summary>Leads bare surnames back to people of the article, or to the one person in office whom everybody knows by it.</summary>
internal sealed class SurnameFinder(PeopleRegister people, OfficeWords offices)
{
    /// <summary>Adds what it finds to the cast.</summary>
    public void Find(Analysis analysis, Cast cast, LocalDate? published)
    {
        var known = new KnownPeople(people);
        foreach (var mention in cast.Mentions)
        {
            if (mention.Kind == MentionKind.Name && cast.Only(mention) is { Kind: ActorKind.Person } person)
                known.Add(person, person.Name.Contains(' ', StringComparison.Ordinal) ? person.Name : analysis.Form(mention.EndToken - 1).ToString(), mention.FirstToken);
        }
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (!IsCandidate(analysis, cast, token))
                continue;
            var form = analysis.Form(token).ToString();
            if (known.Surnamed(form, token) is { } id)
                cast.Mention(MentionKind.Name, [id], First(analysis, cast, token), token + 1);
            else if (StandsAlone(analysis, token) && people.InOffice(form, null, null, published) is { } listed)
                Introduce(analysis, cast, known, listed, published, token);
        }
    }

    private static bool IsCandidate(Analysis analysis, Cast cast, int token) =>
        cast.At(token) is null && !cast.IsTime(token) && NameRuns.IsCapital(analysis, token) && analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj;

    private static void Introduce(Analysis analysis, Cast cast, KnownPeople known, PublicPerson listed, LocalDate? published, int token)
    {
        var actor = cast.Know(NameFinder.ActorOf(listed, published));
        known.Add(actor, actor.Name, token);
        cast.Mention(MentionKind.Name, [actor.Id], token, token + 1);
    }

    /// <summary><i>al-</i> and the like before a surname belong to it.</summary>
    private static int First(Analysis analysis, Cast cast, int token)
    {
        var first = token;
        while (first > 0 && cast.At(first - 1) is null && NameRuns.Touches(analysis, first) && analysis.Form(first - 1) is "al" or "Al" or "el" or "El" or "von" or "der" or "van" or "de" or "-")
            first--;
        return first;
    }

    private bool StandsAlone(Analysis analysis, int token)
    {
        if (offices.IsHead(Phrases.Lower(analysis, token)))
            return false;
        if (token + 1 < analysis.Tokens.Length && offices.IsGovernment(Phrases.Lower(analysis, token + 1)))
            return true;
        if (token + 3 < analysis.Tokens.Length && analysis.Form(token + 1) is "-" && NameRuns.IsCapital(analysis, token + 2) && offices.IsGovernment(Phrases.Lower(analysis, token + 3)))
            return true;
        if (analysis.Tokens[token].Relation is "compound" or "flat" or "amod" || analysis.Tokens[token].PartOfSpeech != PartOfSpeech.Propn)
            return false;
        var before = token > 0 && NameRuns.Touches(analysis, token) && analysis.Tokens[token - 1].PartOfSpeech == PartOfSpeech.Propn;
        var behind = token + 1 < analysis.Tokens.Length && NameRuns.Touches(analysis, token + 1) && analysis.Tokens[token + 1].PartOfSpeech == PartOfSpeech.Propn;
        return !before && !behind && Phrases.Case(analysis, token) is not ("in" or "at" or "near");
    }
}
