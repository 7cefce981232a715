using Chancery.Language;
using Chancery.Language.Syntax;
using NodaTime;

namespace Chancery.Facts.Actors;

/// <summary>Finds people: full names first, then single names behind an office or a title, led back to the full ones.</summary>
internal sealed class PersonFinder(PeopleRegister people, OfficeWords offices, Gazetteer gazetteer)
{
    private const int LongestName = 5;
    private readonly OfficesBeside _beside = new(offices);

    /// <summary>Adds what it finds to the cast, listed people included, with the words of their offices.</summary>
    public void Find(Analysis analysis, Cast cast, LocalDate? published)
    {
        Widen(analysis, cast);
        List<(int First, int End, bool Sure)> names = [.. Names(analysis, cast)];
        foreach (var (first, end, sure) in names.Where(n => n.End - n.First > 1))
            Full(analysis, cast, published, first, end, sure);
        var known = new KnownPeople(people);
        foreach (var mention in cast.Mentions)
        {
            if (cast.Only(mention) is { Kind: ActorKind.Person } person)
                known.Add(person, person.Name, mention.FirstToken);
        }
        foreach (var (first, end, _) in names.Where(n => n.End - n.First == 1))
            Single(analysis, cast, known, published, first, end);
    }

    /// <summary>Fills in office and country of listed people from the words around them, and covers those words with the mention.</summary>
    private void Widen(Analysis analysis, Cast cast)
    {
        foreach (var mention in cast.Mentions.Where(m => cast.Only(m)?.Kind == ActorKind.Person).ToArray())
        {
            var office = _beside.Before(analysis, cast, mention.FirstToken);
            var end = Suffix(analysis, cast, mention.EndToken);
            if (office.First >= mention.FirstToken && end == mention.EndToken)
                continue;
            var person = cast.Find(mention.ActorIds[0])!;
            cast.Know(person with { Office = office.Office ?? person.Office });
            cast.Cover(MentionKind.Name, mention.ActorIds, office.First, end);
        }
    }

    /// <summary>Past <i>Jr.</i> and the like behind a name.</summary>
    private static int Suffix(Analysis analysis, Cast cast, int end)
    {
        var at = end < analysis.Tokens.Length && analysis.Form(end) is "," ? end + 1 : end;
        return at < analysis.Tokens.Length && cast.At(at) is null && analysis.Form(at) is "Jr." or "Sr." or "Jr" or "II" or "III" ? at + 1 : end;
    }

    private IEnumerable<(int First, int End, bool Sure)> Names(Analysis analysis, Cast cast)
    {
        var taken = new bool[analysis.Tokens.Length];
        foreach (var entity in analysis.Entities)
        {
            if (entity.Kind != EntityKind.Person)
                continue;
            var (first, end) = (entity.FirstToken, entity.EndToken);
            while (first < end && (_beside.IsOfficeWord(analysis, first) || cast.At(first) is not null))
                first++;
            while (end - 1 > first && (analysis.Tokens[end - 1].PartOfSpeech != PartOfSpeech.Propn || NameRuns.IsPossessive(analysis, end - 1)))
                end--;
            if (first >= end || !NameRuns.IsCapital(analysis, first) || !cast.IsFree(first, end))
                continue;
            while (first > 0 && NameRuns.Touches(analysis, first) && !taken[first - 1] && IsNamePart(analysis, first - 1, cast) && !offices.IsThing(Phrases.Lower(analysis, first - 1)) && !NameRuns.IsTitleCase(analysis, analysis.Sentences[analysis.SentenceOf(first)]))
                first--;
            while (end - first > 1 && end < analysis.Tokens.Length && analysis.Form(end) is "-" && NameRuns.Touches(analysis, end) && end + 1 < analysis.Tokens.Length && analysis.Tokens[end + 1].PartOfSpeech == PartOfSpeech.Propn && cast.IsFree(end, end + 2))
                end += 2;
            if (end + 3 < analysis.Tokens.Length && analysis.Form(end) is "“" or "\"" && analysis.Form(end + 2) is "”" or "\"" && analysis.Tokens[end + 3].PartOfSpeech == PartOfSpeech.Propn && cast.IsFree(end, end + 4))
                end += 4;
            Array.Fill(taken, true, first, end - first);
            yield return (first, end, true);
        }
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (taken[token] || !IsNamePart(analysis, token, cast))
                continue;
            var end = token + 1;
            while (end < analysis.Tokens.Length && end - token < LongestName && !taken[end] && Continues(analysis, token, end, cast))
                end++;
            while (end - 1 > token && analysis.Tokens[end - 1].PartOfSpeech != PartOfSpeech.Propn)
                end--;
            yield return (token, end, false);
            token = end - 1;
        }
    }

    private bool IsNamePart(Analysis analysis, int token, Cast cast) =>
        cast.At(token) is null && analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Propn && NameRuns.IsCapital(analysis, token)
        && !_beside.IsOfficeWord(analysis, token) && !offices.IsOrganisation(analysis.Form(token).ToString());

    private bool Continues(Analysis analysis, int first, int at, Cast cast)
    {
        var word = analysis.Tokens[at];
        if (cast.At(at) is not null || !NameRuns.Touches(analysis, at) || _beside.IsOfficeWord(analysis, at))
            return false;
        if (word.PartOfSpeech == PartOfSpeech.Propn && NameRuns.IsCapital(analysis, at))
            return word.Relation is "flat" || (word.Head >= first && word.Head < at) || analysis.Tokens[at - 1].Head == at || analysis.Tokens[first].Head == at;
        return at + 1 < analysis.Tokens.Length && analysis.Form(at) is "al" or "von" or "van" or "der" or "de" or "da" or "dos" or "bin" or "ibn" or "el" or "la" or "-" or "’"
            && analysis.Tokens[at + 1].PartOfSpeech == PartOfSpeech.Propn && NameRuns.Touches(analysis, at + 1) && cast.At(at + 1) is null;
    }

    private void Full(Analysis analysis, Cast cast, LocalDate? published, int first, int end, bool sure)
    {
        if (!cast.IsFree(first, end) || IsOfBody(analysis, first, end))
            return;
        var before = _beside.Before(analysis, cast, first);
        var behind = before.Office is null || end < analysis.Tokens.Length && analysis.Form(end) is "of" ? _beside.Behind(analysis, cast, end) : default;
        var described = before.IsTitle || before.Office is not null;
        if (!described && !sure && !IsPersonal(analysis, first, end))
            return;
        var name = WithoutNickname(NameRuns.Text(analysis, first, end));
        var country = before.Country ?? behind.Country;
        var listed = people.Named(name, country, published);
        if (listed is null && !described && NameRuns.IsTitleCase(analysis, analysis.Sentences[analysis.SentenceOf(first)]) && !sure)
            return;
        var actor = listed is not null
            ? NameFinder.ActorOf(listed, published)
            : Same(cast, name) ?? new Actor($"{country ?? "-"}/{Slug.Of(name)}", ActorKind.Person, name) { Country = country is { } c && gazetteer.Countries.ContainsKey(c) ? c : null };
        cast.Know(actor with { Office = actor.Office ?? before.Office ?? behind.Office });
        cast.Cover(MentionKind.Name, [actor.Id], before.First, end);
    }

    /// <summary><i>Ann “Annie” Berg</i> is Ann Berg.</summary>
    private static string WithoutNickname(string name)
    {
        var open = name.IndexOfAny(['“', '"']);
        var close = open < 0 ? -1 : name.IndexOfAny(['”', '"'], open + 1);
        return close < 0 ? name : name[..open] + name[(close + 1)..].TrimStart();
    }

    /// <summary>A person of the same name, whom other words may have given a country.</summary>
    private static Actor? Same(Cast cast, string name) => cast.Find(ActorIds.OfUnlisted(name));

    private void Single(Analysis analysis, Cast cast, KnownPeople known, LocalDate? published, int first, int end)
    {
        if (!cast.IsFree(first, end) || IsOfBody(analysis, first, end))
            return;
        var before = _beside.Before(analysis, cast, first);
        if (!before.IsTitle && before.Office is null)
            return;
        var name = NameRuns.Text(analysis, first, end);
        var country = before.Country ?? _beside.Behind(analysis, cast, end).Country;
        var id = known.Surnamed(name, first, candidate => Agrees(cast, candidate, country))
            ?? people.InOffice(name, country, before.Office, published)?.Id
            ?? (before.IsTitle || before.Office is "king" or "queen" or "prince" or "princess" or "pope" ? Given(cast, name) : null);
        if (id is null)
        {
            id = $"{country ?? "-"}/{Slug.Of(name)}";
            cast.Know(new Actor(id, ActorKind.Person, name) { Country = country is { } c && gazetteer.Countries.ContainsKey(c) ? c : null, Office = before.Office });
        }
        else if (people.Find(id) is { } listed)
        {
            cast.Know(NameFinder.ActorOf(listed, published));
        }
        cast.Cover(MentionKind.Name, [id], before.First, end);
    }

    private static bool Agrees(Cast cast, string id, string? country) =>
        country is null || cast.Find(id) is not { } person || person.Country is null || person.Country == country || id.StartsWith(country + "/", StringComparison.Ordinal);

    /// <summary>Knights and monarchs go by their given names: <i>Sir Keir</i>, <i>King Abdullah</i>.</summary>
    private static string? Given(Cast cast, string given) =>
        cast.Actors.FirstOrDefault(a => a.Kind == ActorKind.Person && a.Name.StartsWith(given + " ", StringComparison.Ordinal))?.Id;

    private bool IsOfBody(Analysis analysis, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (offices.IsOrganisation(analysis.Form(token).ToString()))
                return true;
        }
        return offices.IsThing(Phrases.Lower(analysis, end - 1)) || offices.IsGroup(Phrases.Lower(analysis, end - 1));
    }

    /// <summary>In UD names of people are flat; names of places and bodies are compounds.</summary>
    private static bool IsPersonal(Analysis analysis, int first, int end)
    {
        for (var token = first + 1; token < end; token++)
        {
            if (analysis.Tokens[token].Relation == "flat" && analysis.Tokens[token].Head == first)
                return true;
        }
        return false;
    }
}
