using Chancery.Language;
using Chancery.Language.Syntax;
using NodaTime;

namespace Chancery.Facts.Actors;

/// <summary>Finds people by office and name (<i>Swedish Minister for Trade Ann Berg</i>), by apposition, and by names that run over several words.</summary>
internal sealed class PersonFinder(PeopleRegister people, OfficeWords offices, Gazetteer gazetteer)
{
    private const int LongestOffice = 10;

    /// <summary>Adds what it finds to the cast.</summary>
    public void Find(Analysis analysis, Cast cast, LocalDate? published)
    {
        foreach (var entity in analysis.Entities)
        {
            var first = entity.FirstToken;
            while (entity.Kind == EntityKind.Person && first < entity.EndToken && IsOfficeWord(analysis, first))
                first++;
            if (entity.Kind == EntityKind.Person && first < entity.EndToken && char.IsUpper(analysis.Form(first)[0]) && IsFree(cast, first, entity.EndToken))
                Describe(analysis, cast, published, first, entity.EndToken, isPerson: true);
        }
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (!IsNamePart(analysis, token, cast))
                continue;
            var end = token + 1;
            while (end < analysis.Tokens.Length && end - token < 5 && Continues(analysis, token, end, cast))
                end++;
            token = Describe(analysis, cast, published, token, end) - 1;
        }
    }

    /// <summary>Fills in office and country of listed people from the words around them, and covers those words with the mention.</summary>
    public void Widen(Analysis analysis, Cast cast)
    {
        foreach (var mention in cast.Mentions.Where(m => m.Kind == MentionKind.Name && m.ActorIds.Count == 1 && cast.Find(m.ActorIds[0])?.Kind == ActorKind.Person).ToArray())
        {
            var office = Before(analysis, cast, mention.FirstToken);
            if (office.First < mention.FirstToken)
            {
                cast.Release(office.First, mention.EndToken);
                cast.Know(cast.Find(mention.ActorIds[0])! with { Office = office.Office ?? cast.Find(mention.ActorIds[0])!.Office });
                cast.Mention(MentionKind.Name, mention.ActorIds, office.First, mention.EndToken);
            }
        }
    }

    private bool IsOfficeWord(Analysis analysis, int token) =>
        offices.IsModifier(Phrases.Lower(analysis, token)) || offices.IsTitle(analysis.Form(token).ToString());

    private static bool IsFree(Cast cast, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (cast.At(token) is not null)
                return false;
        }
        return true;
    }

    private bool IsNamePart(Analysis analysis, int token, Cast cast)
    {
        var word = analysis.Tokens[token];
        if (cast.At(token) is not null || word.PartOfSpeech != PartOfSpeech.Propn || !char.IsUpper(analysis.Form(token)[0]))
            return false;
        return !IsOfficeWord(analysis, token) && !offices.IsOrganisation(analysis.Form(token).ToString());
    }

    private static bool Continues(Analysis analysis, int first, int at, Cast cast)
    {
        var word = analysis.Tokens[at];
        if (cast.At(at) is not null || word.Span.Start - analysis.Tokens[at - 1].Span.End > 1)
            return false;
        if (word.PartOfSpeech == PartOfSpeech.Propn && char.IsUpper(analysis.Form(at)[0]))
            return word.Relation is "flat" || (word.Head >= first && word.Head < at) || analysis.Tokens[at - 1].Head == at || analysis.Tokens[first].Head == at;
        return at + 1 < analysis.Tokens.Length && analysis.Form(at) is "al" or "von" or "van" or "der" or "de" or "bin" or "ibn" or "el" or "la" or "-" or "’" or "der"
            && analysis.Tokens[at + 1].PartOfSpeech == PartOfSpeech.Propn && analysis.Tokens[at + 1].Span.Start - word.Span.End <= 1 && cast.At(at + 1) is null;
    }

    private int Describe(Analysis analysis, Cast cast, LocalDate? published, int first, int end, bool isPerson = false)
    {
        while (end - 1 > first && analysis.Tokens[end - 1].PartOfSpeech != PartOfSpeech.Propn)
            end--;
        var office = Before(analysis, cast, first);
        var behind = Behind(analysis, cast, end);
        var name = Name(analysis, first, end);
        var words = end - first;
        var country = office.Country ?? behind.Country;
        var known = Known(name, country, office.Office ?? behind.Office, published, first, end, analysis);
        var named = words >= 2 && (isPerson || IsPersonal(analysis, first, end));
        if (known is null && !office.IsTitle && office.Office is null && !named)
            return end;
        if (known is null && words == 1 && office.Office is null && !office.IsTitle)
            return end;
        if (known is null && IsOfBody(analysis, first, end))
            return end;
        if (known is null && office.IsTitle && words == 1 && Knight(cast, name) is { } knight)
        {
            cast.Mention(MentionKind.Name, [knight], office.First, end);
            return end;
        }
        var actor = known is not null
            ? NameFinder.ActorOf(known, published)
            : new Actor($"{country ?? "-"}/{Slug.Of(name)}", ActorKind.Person, name) { Country = country is { } c && gazetteer.Countries.ContainsKey(c) ? c : null };
        cast.Know(actor with { Office = actor.Office ?? office.Office ?? behind.Office });
        cast.Release(office.First, first);
        cast.Mention(MentionKind.Name, [actor.Id], office.First, end);
        return end;
    }

    /// <summary>Knights go by their given names: <i>Sir Keir</i>.</summary>
    private static string? Knight(Cast cast, string given) =>
        cast.Actors.FirstOrDefault(a => a.Kind == ActorKind.Person && a.Name.StartsWith(given + " ", StringComparison.Ordinal))?.Id;

    private bool IsOfBody(Analysis analysis, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (offices.IsOrganisation(analysis.Form(token).ToString()))
                return true;
        }
        return false;
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

    private PublicPerson? Known(string name, string? country, string? office, LocalDate? published, int first, int end, Analysis analysis)
    {
        var surname = end - first == 1 ? name : Name(analysis, end - 1, end);
        PublicPerson? found = null;
        foreach (var person in people.Surnamed(surname).Concat(end - first > 1 ? people.Surnamed(name) : []).Distinct())
        {
            if (country is not null && person.Country != country || end - first > 1 && !SharesGivenName(person, name) && person.Name.Split(' ')[0] != name.Split(' ')[0] && surname != name)
                continue;
            if (end - first > 1 && !SharesGivenName(person, name))
                continue;
            if (end - first == 1 && office is null && person.Held(published) is null)
                continue;
            if (found is not null && found.Held(published) is not null && person.Held(published) is not null)
                return null;
            if (found is null || person.Held(published) is not null)
                found = person;
        }
        return found;
    }

    private static bool SharesGivenName(PublicPerson person, string name) => person.Name.Split(' ')[0].Equals(name.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    private static string Name(Analysis analysis, int first, int end) => Phrases.Span(analysis, first, end).In(analysis.Text).ToString().Replace('\n', ' ');

    /// <summary>The office and country that stand before a name, and where those words begin.</summary>
    private (int First, string? Office, string? Country, bool IsTitle) Before(Analysis analysis, Cast cast, int name)
    {
        int at = name - 1, first = name, office = -1;
        string? country = null;
        var title = false;
        var sentence = analysis.Sentences[analysis.SentenceOf(name)].FirstToken;
        if (at > sentence && Phrases.Lower(analysis, at) == "counterpart")
        {
            for (first = at; first - 1 >= sentence && analysis.Tokens[first - 1].Head == at && analysis.Tokens[first - 1].Relation is "compound" or "amod" or "nmod:poss"; first--)
                country = cast.At(first - 1)?.ActorIds[0] ?? country;
            return (first, null, country, true);
        }
        for (var steps = 0; at >= sentence && steps < LongestOffice; at--, steps++)
        {
            var form = analysis.Form(at).ToString();
            var lower = form.ToLowerInvariant();
            if (offices.IsTitle(form) && office < 0)
            {
                (title, first) = (true, at);
                continue;
            }
            if (offices.IsHead(lower))
            {
                (office, first) = (at, at);
                continue;
            }
            if (cast.At(at) is { } mention && mention.ActorIds.Count == 1 && cast.Find(mention.ActorIds[0]) is { Kind: not ActorKind.Person } party && (office >= 0 || IsOfficeBefore(analysis, mention.FirstToken)))
            {
                country = party.Country ?? (party.ActsFor ?? party.Id);
                (first, at) = (mention.FirstToken, mention.FirstToken);
                if (office >= 0)
                    break;
                continue;
            }
            if (office >= 0 ? offices.IsModifier(lower) || form is "-" : (lower is "for" or "of" or "and" or "the" or "," or "&" or "’s" or "'s" || char.IsUpper(form[0])) && HasOfficeFurther(analysis, at, sentence))
            {
                if (office >= 0)
                    first = at;
                continue;
            }
            break;
        }
        if (office < 0)
            return title ? (first, null, country, true) : (name, null, null, false);
        var end = name;
        while (end > office + 1 && offices.IsTitle(analysis.Form(end - 1).ToString()))
            end--;
        var start = first;
        while (start < office && cast.At(start) is not null)
            start++;
        while (start < office && analysis.Form(start) is "'s" or "’s")
            start++;
        return (first, Phrases.Span(analysis, start, Math.Max(start + 1, end)).In(analysis.Text).ToString().ToLowerInvariant(), country, title);
    }

    private bool IsOfficeBefore(Analysis analysis, int mention) => mention > 0 && analysis.Form(mention - 1) is "of" or "for" or "the" && HasOfficeFurther(analysis, mention - 1, Math.Max(0, mention - 5));

    private bool HasOfficeFurther(Analysis analysis, int at, int floor)
    {
        for (var i = at; i >= Math.Max(floor, at - 6); i--)
        {
            if (offices.IsHead(Phrases.Lower(analysis, i)))
                return true;
            if (analysis.Tokens[i].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Punct)
                return false;
        }
        return false;
    }

    /// <summary>The country and office behind a name: <i>of Canada</i>, <i>, the Greek foreign minister,</i>.</summary>
    private (string? Office, string? Country) Behind(Analysis analysis, Cast cast, int end)
    {
        if (end + 1 >= analysis.Tokens.Length)
            return (null, null);
        if (analysis.Form(end) is "of")
        {
            var at = analysis.Form(end + 1) is "the" ? end + 2 : end + 1;
            if (cast.At(at) is { Kind: not MentionKind.Pronoun } party && cast.Find(party.ActorIds[0]) is { Kind: ActorKind.Country or ActorKind.Organisation } owner)
                return (null, owner.Country ?? owner.Id);
        }
        if (analysis.Form(end) is not ("," or "("))
            return (null, null);
        string? country = null;
        for (var at = end + 1; at < Math.Min(end + 10, analysis.Tokens.Length); at++)
        {
            var lower = Phrases.Lower(analysis, at);
            if (cast.At(at) is { } mention && cast.Find(mention.ActorIds[0]) is { Kind: not ActorKind.Person } owner)
                country ??= owner.Country ?? owner.Id;
            else if (offices.IsHead(lower))
                return (OfficePhrase(analysis, end + 1, at), country ?? CountryBehind(analysis, cast, at));
            else if (!(offices.IsModifier(lower) || lower is "the" or "a" or "'s" or "’s" or "of" or "for" or "and" || char.IsUpper(analysis.Form(at)[0]) || analysis.Tokens[at].PartOfSpeech == PartOfSpeech.Adj))
                break;
        }
        return (null, null);
    }

    private string OfficePhrase(Analysis analysis, int from, int head)
    {
        var first = head;
        while (first > from && offices.IsModifier(Phrases.Lower(analysis, first - 1)))
            first--;
        return Phrases.Span(analysis, first, head + 1).In(analysis.Text).ToString().ToLowerInvariant();
    }

    private static string? CountryBehind(Analysis analysis, Cast cast, int head)
    {
        for (var at = head + 1; at < Math.Min(head + 7, analysis.Tokens.Length); at++)
        {
            if (cast.At(at) is { } mention && cast.Find(mention.ActorIds[0]) is { Kind: not ActorKind.Person } owner)
                return owner.Country ?? owner.Id;
            if (analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Punct)
                break;
        }
        return null;
    }
}
