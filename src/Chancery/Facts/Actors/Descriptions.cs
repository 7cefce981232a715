using Chancery.Language;
using Chancery.Language.Syntax;
using NodaTime;

namespace Chancery.Facts.Actors;

/// <summary>Leads descriptions back to whom they mean: offices, counterparts, <i>the two leaders</i>, <i>the bloc</i>.</summary>
internal sealed class Descriptions(
    Analysis analysis, Cast cast, Discourse discourse, Release release, LocalDate? published,
    PeopleRegister people, OfficeWords offices, Gazetteer gazetteer, NameFinder names)
{
    /// <summary>Records whom a noun means, where that can be told.</summary>
    public void Read(int token)
    {
        var lower = Phrases.Lower(analysis, token);
        if (cast.At(token) is { } mention)
        {
            if (cast.Only(mention) is { Kind: ActorKind.Group, Country: null } && mention.EndToken == token + 1)
                Together(token, mention.FirstToken, lower);
            return;
        }
        if (lower is "counterpart")
            Counterpart(token);
        else if (offices.IsHead(lower))
            Office(token);
        else if (offices.IsHead(lower.TrimEnd('s')) || IsPlural(lower))
            Together(token, token, lower);
        else if (Determiner(token) is "the" or "this" or "that" or "my" or "our" or "his" or "her" && Phrases.Child(analysis, token, "amod", "compound", "nmod:desc") < 0 && !(token + 1 < analysis.Tokens.Length && analysis.Form(token + 1) is "of"))
            Noun(token, lower);
    }

    private static bool IsPlural(string lower) => lower is "sides" or "countries" or "nations" or "delegations" or "pair" or "governments" or "parties";

    private void Office(int token)
    {
        var (first, office) = OfficeWordsBefore(token);
        var definite = Determiner(token);
        var country = Owner(first, token);
        var capital = NameRuns.IsCapital(analysis, token);
        if (token + 1 < analysis.Tokens.Length && NameRuns.Touches(analysis, token + 1) && cast.At(token + 1) is { } next && cast.Only(next) is { Kind: ActorKind.Person })
            return;
        if (country is null && definite is not ("the" or "his" or "her" or "their" or "our") && !(capital && IsCoordinated(token)))
            return;
        bool Fits(Actor p) => p.Office is { } held && OfficeNames.Match(held, office) && (country is null || p.Country == country || p.Id.StartsWith(country + "/", StringComparison.Ordinal));
        var own = country is null && capital ? release.Country : null;
        var id = discourse.Person(token, Fits, own) ?? discourse.Recent.FirstOrDefault(a => a.Kind == ActorKind.Person && Fits(a))?.Id;
        if (own is not null && (id is null || cast.Find(id)?.Country != own) && people.Holder(own, office, published) is { } issuers && office is "president" or "vice president")
            id = Know(issuers);
        if (id is null && country is not null && LeadsAlone(office) && people.Holder(country, office, published) is { } holder)
            id = Know(holder);
        if (id is null)
            return;
        cast.Cover(MentionKind.Nominal, [id], first, Math.Max(token + 1, OwnerEnd(token)));
    }

    /// <summary>Offices of which a country has one holder whom everybody knows; who else held an office that an article leaves unnamed is not for the record.</summary>
    private static bool LeadsAlone(string office) => office is "president" or "prime minister" or "chancellor" or "premier" or "king" or "queen" or "emir" or "sultan" or "pope" or "taoiseach" or "vice president" or "secretary of state";

    private string Know(PublicPerson person) => cast.Know(NameFinder.ActorOf(person, published)).Id;

    private (int First, string Office) OfficeWordsBefore(int token)
    {
        var start = token;
        while (start > 0 && NameRuns.Touches(analysis, start) && offices.IsModifier(Phrases.Lower(analysis, start - 1)) && cast.At(start - 1) is null)
            start--;
        var end = token + 1;
        if (end + 1 < analysis.Tokens.Length && analysis.Form(end) is "of" && analysis.Form(end + 1) is "State" or "state")
            end += 2;
        var first = start;
        if (first > 0 && NameRuns.IsPossessive(analysis, first - 1) && cast.At(first - 2) is not null)
            first--;
        if (first > 0 && cast.At(first - 1) is { } owner && OfficesBeside.Party(cast, owner) is not null)
            first = owner.FirstToken;
        return (first, NameRuns.Text(analysis, start, end).ToLowerInvariant());
    }

    private string? Owner(int first, int token)
    {
        if (cast.At(first) is { } before && first < token)
            return OfficesBeside.Party(cast, before);
        return OwnerEnd(token) is var end and > 0 ? OfficesBeside.Party(cast, cast.At(end - 1)!) : null;
    }

    /// <summary>Past the country in <i>the president of Chad</i>; 0 where none follows.</summary>
    private int OwnerEnd(int token)
    {
        var at = token + 1;
        if (at + 1 < analysis.Tokens.Length && analysis.Form(at) is "of" && analysis.Form(at + 1) is "State")
            at += 2;
        if (at + 2 >= analysis.Tokens.Length || analysis.Form(at) is not "of")
            return 0;
        at += analysis.Form(at + 1) is "the" ? 2 : 1;
        return cast.At(at) is { } mention && mention.FirstToken == at && mention.Kind != MentionKind.Pronoun && OfficesBeside.Party(cast, mention) is not null ? mention.EndToken : 0;
    }

    private bool IsCoordinated(int token) => token > 0 && Phrases.Lower(analysis, token - 1) is "and" or "prime" && cast.At(analysis.Tokens[token].Head) is { Kind: MentionKind.Nominal or MentionKind.Name };

    private void Counterpart(int token)
    {
        if (token + 1 < analysis.Tokens.Length && analysis.Tokens[token + 1].PartOfSpeech == PartOfSpeech.Propn && NameRuns.Touches(analysis, token + 1))
            return;
        var owner = cast.At(token - 1);
        if (owner is null || OfficesBeside.Party(cast, owner) is not { } country)
            return;
        if (discourse.Person(token, p => p.Office is not null && p.Country != country) is not { } subject || cast.Find(subject)?.Office is not { } office)
            return;
        if (discourse.Recent.FirstOrDefault(a => a.Kind == ActorKind.Person && a.Country == country && a.Office is { } held && OfficeNames.Match(held, office))?.Id is { } named)
            cast.Cover(MentionKind.Nominal, [named], owner.FirstToken, token + 1);
        else if (people.Holder(country, office, published) is { } holder)
            cast.Cover(MentionKind.Nominal, [Know(holder)], owner.FirstToken, token + 1);
    }

    /// <summary><i>The leaders</i>, <i>both countries</i>: those who were told of as acting together, or their countries.</summary>
    private void Together(int token, int first, string lower)
    {
        var determiner = Determiner(token);
        var paired = determiner is "both" or "two" || token > 0 && Phrases.Lower(analysis, first) is "two";
        var definite = paired || determiner is "the" or "these" || first > 0 && Phrases.Lower(analysis, first - 1) is "the" or "both";
        var bare = first == token || token - first == 1 && Phrases.Lower(analysis, first) is "two" or "three" or "four" or "our" or "their" or "both";
        if (!definite && !(bare && first < token) || !bare || OwnerEnd(token) > 0 || token + 1 < analysis.Tokens.Length && analysis.Form(token + 1) is "of" or "from")
            return;
        var countries = lower is "countries" or "nations" or "sides" or "governments" or "delegations" or "parties";
        var head = countries || lower is "pair" || lower is "leaders" || offices.IsHead(lower.TrimEnd('s'));
        if (!head || countries && !paired && lower is not "sides" and not "delegations")
            return;
        IReadOnlyList<string> ids = discourse.Together.Ids;
        if (!countries && lower is not ("leaders" or "pair"))
            ids = [.. ids.Where(id => cast.Find(id)?.Office is { } held && OfficeNames.Match(held, lower.TrimEnd('s')))];
        if (countries)
            ids = Countries(ids, paired);
        if (ids.Count < 2 || paired && ids.Count > 2)
            return;
        cast.Cover(MentionKind.Nominal, ids, first, token + 1);
    }

    private IReadOnlyList<string> Countries(IReadOnlyList<string> together, bool paired)
    {
        string[] own = [.. together.Select(id => cast.Find(id)?.Country).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (own.Length == 2 && own.All(gazetteer.Countries.ContainsKey))
        {
            foreach (var id in own)
                cast.Know(names.ActorOf(id));
            return own;
        }
        return paired ? Pair() : [];
    }

    /// <summary>The two countries that acted last as subjects, else the two named last.</summary>
    private string[] Pair()
    {
        var last = discourse.Recent.Where(a => a.Kind == ActorKind.Country).Select(a => a.Id).ToArray();
        string[] subjects = [.. last.Where(discourse.Acted).Take(2)];
        // In a government's release they are its own and the one told of.
        if (release.Country is { } own && gazetteer.Countries.ContainsKey(own) && last.Length > 0 && !last.Take(2).Contains(own))
            return [last[0], cast.Know(names.ActorOf(own)).Id];
        return [.. (subjects.Length == 2 ? subjects : last[..Math.Min(2, last.Length)]).Reverse()];
    }

    private void Noun(int token, string lower)
    {
        var first = analysis.Tokens[token - 1].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Pron ? token - 1 : token;
        if (offices.IsGovernment(lower) && lower is not "state" and not "authorities")
        {
            var country = Determiner(token) is "his" or "her" ? cast.Only(cast.At(token - 1))?.Country
                : lower is "administration" || Determiner(token) is "my" or "our" ? release.Country : Government(token);
            if (country is not null && gazetteer.Countries.ContainsKey(country))
                cast.Cover(MentionKind.Nominal, [cast.Know(names.ActorOf(country)).Id], token, token + 1);
            return;
        }
        if (Determiner(token) is not ("the" or "this" or "that"))
            return;
        var id = discourse.Recent.FirstOrDefault(a => a.Kind == ActorKind.Organisation && IsCalled(a, token, lower))?.Id;
        if (id is null && lower == "bloc" && gazetteer.Organisations.ContainsKey("EU"))
            id = cast.Know(names.ActorOf("EU")).Id;
        if (id is not null)
            cast.Mention(MentionKind.Nominal, [id], first, token + 1);
    }

    /// <summary>Whose government <i>the government</i> is: the country told of as acting in the sentences before.</summary>
    private string? Government(int token)
    {
        foreach (var mention in discourse.Back(token, 2))
        {
            if (cast.Only(mention) is { Kind: ActorKind.Country } country && (Phrases.Is(analysis.Tokens[mention.HeadToken].Relation, "nsubj") || mention.Kind == MentionKind.Name && mention.FirstToken == analysis.Sentences[analysis.SentenceOf(mention.FirstToken)].FirstToken))
                return country.Id;
            if (cast.Only(mention) is { Kind: ActorKind.Person, Country: { } served } && Phrases.Is(analysis.Tokens[mention.HeadToken].Relation, "nsubj"))
                return served;
        }
        return null;
    }

    /// <summary>Whether a word takes an organisation up: one that the list has for it, or the word for what it is in its name; <i>the world</i> is not the World Bank, nor <i>the Pacific</i> a Pacific fund.</summary>
    private bool IsCalled(Actor organisation, int token, string lower)
    {
        if (gazetteer.Organisations.TryGetValue(organisation.Id, out var listed) && listed.Nouns.Contains(lower))
            return true;
        if (NameRuns.IsCapital(analysis, token) && !offices.IsOrganisation(analysis.Form(token).ToString()))
            return false;
        var words = organisation.Name.Split(' ');
        var end = Array.FindIndex(words, w => w is "of" or "for" or "on");
        return words[(end > 0 ? end : words.Length) - 1].Equals(lower, StringComparison.OrdinalIgnoreCase);
    }

    private string Determiner(int token)
    {
        foreach (var child in analysis.Children(token))
        {
            if (child < token && analysis.Tokens[child].Relation is "nummod" && Phrases.Lower(analysis, child) == "two")
                return "two";
        }
        var determiner = Phrases.Child(analysis, token, "det", "nmod:poss", "det:predet");
        return determiner < 0 ? "" : Phrases.Lower(analysis, determiner);
    }
}
