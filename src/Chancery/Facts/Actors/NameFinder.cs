using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>Finds listed names: countries, capitals that act or get something, demonyms, standing organisations, people by their full names.</summary>
internal sealed class NameFinder(Gazetteer gazetteer, PeopleRegister people, OfficeWords offices, CapitalRoles capitals)
{
    /// <summary>Adds what it finds to the cast.</summary>
    public void Find(Analysis analysis, Cast cast, NodaTime.LocalDate? published)
    {
        var names = FirstWords(analysis);
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (gazetteer.At(analysis, token) is not var (entry, length))
                continue;
            var end = token + length;
            if (entry.Role == NameRole.Person)
                Person(cast, people.Best(entry.Person!, published), published, token, end);
            else if (entry.Role != NameRole.Capital || capitals.IsGovernment(analysis, token, end))
                Party(analysis, cast, entry, token, end, names);
            token = end - 1;
        }
    }

    private static void Person(Cast cast, PublicPerson person, NodaTime.LocalDate? published, int first, int end)
    {
        cast.Know(ActorOf(person, published));
        cast.Mention(MentionKind.Name, [person.Id], first, end);
    }

    /// <summary>The actor that somebody in a public office is.</summary>
    internal static Actor ActorOf(PublicPerson person, NodaTime.LocalDate? published) =>
        new(person.Id, ActorKind.Person, person.Name) { Country = person.ServesCountry ? person.Country : null, Office = person.Office(published) };

    private void Party(Analysis analysis, Cast cast, NameEntry entry, int first, int end, int[] names)
    {
        if (entry.Role == NameRole.Name && (IsPartOfLongerName(analysis, first, end) || BeginsAName(analysis, entry.Id, first, end) || IsPlace(entry.Id) && names[first] < first && EndsAName(analysis, cast, first)))
            return;
        cast.Know(ActorOf(entry.Id));
        cast.Mention(IsModifier(analysis, entry, end - 1) ? MentionKind.Modifier : MentionKind.Name, [entry.Id], first, end);
    }

    /// <summary>The actor that a listed country or organisation is.</summary>
    internal Actor ActorOf(string id)
    {
        if (gazetteer.Countries.TryGetValue(id, out var country))
            return new Actor(id, ActorKind.Country, country) { Country = id };
        var organisation = gazetteer.Organisations[id];
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return new Actor(id, ActorKind.Organisation, organisation.Name) { ActsFor = organisation.ActsFor, Country = slash == 3 && gazetteer.Countries.ContainsKey(id[..3]) ? id[..3] : null };
    }

    private static bool IsModifier(Analysis analysis, NameEntry entry, int last)
    {
        var token = analysis.Tokens[last];
        if (entry.Role == NameRole.Demonym && (token.PartOfSpeech == PartOfSpeech.Adj || token.Relation is "amod" or "compound" or "nmod:desc"))
            return true;
        return token.Relation is "compound" or "nmod:poss" or "amod" or "nmod:desc" or "nmod:unmarked";
    }

    /// <summary>Whether a first name or a street happens to be a country's name: <i>Jordan Smith</i>, <i>Chad Brown</i>.</summary>
    private bool IsPartOfLongerName(Analysis analysis, int first, int end)
    {
        // New Jersey is not Jersey; what is called New and is a country has a row of its own.
        if (first > 0 && analysis.Form(first - 1) is "New" && NameRuns.Touches(analysis, first))
            return true;
        if (end - first > 1 || end >= analysis.Tokens.Length)
            return false;
        var next = analysis.Tokens[end];
        return next.Relation == "flat" && next.Head == first && next.PartOfSpeech == PartOfSpeech.Propn && gazetteer.At(analysis, end) is null;
    }

    /// <summary>Whether the name of a body begins with a part of the world: <i>Africa Finance Corporation</i>.</summary>
    private bool BeginsAName(Analysis analysis, string id, int first, int end) =>
        gazetteer.Organisations.TryGetValue(id, out var organisation) && organisation.IsContinent && end < analysis.Tokens.Length && NameRuns.Touches(analysis, end)
        && analysis.Tokens[end] is { PartOfSpeech: PartOfSpeech.Propn } && NameRuns.IsCapital(analysis, end) && analysis.Tokens[end - 1].Head >= end
        && !NameRuns.IsTitleCase(analysis, analysis.Sentences[analysis.SentenceOf(first)]);

    private bool IsPlace(string id) => gazetteer.Countries.ContainsKey(id) || gazetteer.Organisations[id].IsContinent;

    /// <summary>Whether the name of a firm or a campaign ends in a place's: <i>Hyundai Africa</i>.</summary>
    private bool EndsAName(Analysis analysis, Cast cast, int first)
    {
        var before = first - 1;
        if (!NameRuns.Touches(analysis, first) || !cast.IsFree(before, first) || analysis.Tokens[before].PartOfSpeech != PartOfSpeech.Propn || !NameRuns.IsCapital(analysis, before))
            return false;
        var word = Phrases.Lower(analysis, before);
        return !NameRuns.IsTitleCase(analysis, analysis.Sentences[analysis.SentenceOf(first)])
            && !offices.IsRegion(word) && !offices.IsModifier(word) && !offices.IsTitle(analysis.Form(before).ToString()) && !offices.IsGovernment(word) && !offices.IsBody(word) && !offices.IsGroup(word);
    }

    /// <summary>For each word the first of the name that the engine finds it in, or the word itself.</summary>
    private static int[] FirstWords(Analysis analysis)
    {
        int[] first = [.. Enumerable.Range(0, analysis.Tokens.Length)];
        foreach (var entity in analysis.Entities)
            Array.Fill(first, entity.FirstToken, entity.FirstToken, entity.EndToken - entity.FirstToken);
        return first;
    }
}
