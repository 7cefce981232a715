using Chancery.Articles;
using Chancery.Language;
using Chancery.Language.Syntax;
using NodaTime;

namespace Chancery.Facts.Actors;

/// <summary>Leads surnames, descriptions and pronouns back to whom they mean, by agreement, grammatical role and nearness.</summary>
/// <remarks>Salience by subjecthood and recency after Lappin and Leass, CL 1994, in a small form.</remarks>
internal sealed class LaterMentions(PeopleRegister people, OfficeWords offices, Gazetteer gazetteer, NameFinder names)
{
    private const int Reach = 4;

    /// <summary>Adds what it finds to the cast, from left to right.</summary>
    public void Find(Analysis analysis, Cast cast, Article article)
    {
        Surnames(analysis, cast, article.Published);
        var signer = Signer.Of(analysis, cast, article);
        var quoted = Quoted(analysis);
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (cast.At(token) is not null)
                continue;
            var word = analysis.Tokens[token];
            if (word.PartOfSpeech is PartOfSpeech.Pron or PartOfSpeech.Det)
                Pronoun(analysis, cast, token, quoted[token] ? [] : signer);
            else if (word.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn)
                Description(analysis, cast, article.Published, token);
        }
    }

    private void Surnames(Analysis analysis, Cast cast, LocalDate? published)
    {
        var bySurname = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in cast.Mentions.Where(m => m.Kind == MentionKind.Name && m.ActorIds.Count == 1).OrderBy(m => m.FirstToken))
        {
            if (cast.Find(mention.ActorIds[0]) is { Kind: ActorKind.Person } person)
            {
                bySurname[analysis.Form(mention.EndToken - 1).ToString()] = person.Id;
                bySurname.TryAdd(person.Name.Split(' ')[^1], person.Id);
            }
        }
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (cast.At(token) is not null || analysis.Tokens[token].PartOfSpeech is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj) || !char.IsUpper(analysis.Form(token)[0]))
                continue;
            var form = analysis.Form(token).ToString();
            if (bySurname.TryGetValue(form, out var id))
            {
                cast.Mention(MentionKind.Name, [id], token, token + 1);
            }
            else if (InOffice(form, published) is { } known && analysis.Tokens[token].Relation is not ("compound" or "flat" or "amod"))
            {
                cast.Know(NameFinder.ActorOf(known, published));
                cast.Mention(MentionKind.Name, [known.Id], token, token + 1);
                bySurname[form] = known.Id;
            }
        }
    }

    private PublicPerson? InOffice(string surname, LocalDate? published)
    {
        var holders = people.Surnamed(surname).Where(p => p.Held(published) is not null).Take(2).ToArray();
        return holders.Length == 1 ? holders[0] : null;
    }

    private void Description(Analysis analysis, Cast cast, LocalDate? published, int token)
    {
        var lower = Phrases.Lower(analysis, token);
        var definite = Determiner(analysis, token);
        if (lower is "counterpart" or "counterparts")
            Counterpart(analysis, cast, published, token);
        else if (offices.IsHead(lower))
            Office(analysis, cast, published, token, definite);
        else if (definite is "both" or "two" && lower is "countries" or "sides" or "leaders" or "nations" or "presidents" or "ministers" or "parties")
            Pair(analysis, cast, token, lower);
        else if (definite is "the" or "this" or "that" && Phrases.Child(analysis, token, "amod", "compound", "nmod:poss", "nmod") < 0)
            Noun(analysis, cast, token, lower);
    }

    private void Office(Analysis analysis, Cast cast, LocalDate? published, int token, string definite)
    {
        var (first, _) = Phrases.Extent(analysis, token, (a, child) => child < token && a.Tokens[child].Relation is "amod" or "compound" or "nmod:poss" or "nmod:desc" or "det" or "case");
        string? country = null;
        for (var at = first; at < token; at++)
        {
            if (cast.At(at) is { ActorIds.Count: 1 } owner && cast.Find(owner.ActorIds[0]) is { Kind: not ActorKind.Person } party)
                country = party.Country ?? party.Id;
        }
        foreach (var child in analysis.Children(token))
        {
            if (child > token && Phrases.Case(analysis, child) == "of" && cast.At(child) is { ActorIds.Count: 1 } owner && cast.Find(owner.ActorIds[0]) is { Kind: not ActorKind.Person } party)
                country = party.Country ?? party.Id;
        }
        var officeStart = token;
        while (officeStart > first && offices.IsModifier(Phrases.Lower(analysis, officeStart - 1)) && cast.At(officeStart - 1) is null)
            officeStart--;
        var office = Phrases.Span(analysis, officeStart, token + 1).In(analysis.Text).ToString().ToLowerInvariant();
        if (country is null && definite is not ("the" or "his" or "her" or "their"))
            return;
        var id = Mentioned(analysis, cast, token, p => Holds(p, office) && (country is null || p.Country == country || p.Id.StartsWith(country + "/", StringComparison.Ordinal)));
        if (id is null && country is not null && people.Holder(country, office, published) is { } holder)
        {
            cast.Know(NameFinder.ActorOf(holder, published));
            id = holder.Id;
        }
        if (id is null)
            return;
        cast.Release(first, token + 1);
        cast.Mention(MentionKind.Nominal, [id], first, token + 1);
    }

    private static bool Holds(Actor person, string office) =>
        person.Office is { } held && (held.Equals(office, StringComparison.OrdinalIgnoreCase) || held.EndsWith(" " + office, StringComparison.OrdinalIgnoreCase) || office.EndsWith(" " + held, StringComparison.OrdinalIgnoreCase)
            || held.StartsWith(office + " ", StringComparison.OrdinalIgnoreCase));

    private void Counterpart(Analysis analysis, Cast cast, LocalDate? published, int token)
    {
        foreach (var child in analysis.Children(token))
        {
            if (cast.At(child) is { Kind: MentionKind.Modifier, ActorIds.Count: 1 } owner && Mentioned(analysis, cast, token, p => p.Office is not null) is { } subject
                && cast.Find(subject)?.Office is { } office && people.Holder(owner.ActorIds[0], office, published) is { } holder && analysis.Tokens[Math.Min(token + 1, analysis.Tokens.Length - 1)].PartOfSpeech != PartOfSpeech.Propn)
            {
                cast.Know(NameFinder.ActorOf(holder, published));
                cast.Release(owner.FirstToken, token + 1);
                cast.Mention(MentionKind.Nominal, [holder.Id], owner.FirstToken, token + 1);
                return;
            }
        }
    }

    private static void Pair(Analysis analysis, Cast cast, int token, string lower)
    {
        var kind = lower is "countries" or "nations" ? ActorKind.Country : lower is "sides" or "parties" ? ActorKind.Country : ActorKind.Person;
        var found = new List<string>();
        foreach (var mention in cast.Mentions.Where(m => m.FirstToken < token && m.Kind != MentionKind.Pronoun).OrderByDescending(m => m.FirstToken))
        {
            foreach (var id in mention.ActorIds)
            {
                if (cast.Find(id)?.Kind == kind && !found.Contains(id))
                    found.Add(id);
            }
            if (found.Count >= 2)
                break;
        }
        if (found.Count < 2)
            return;
        found.RemoveRange(2, found.Count - 2);
        found.Reverse();
        var (first, _) = Phrases.Extent(analysis, token, (a, child) => child < token);
        cast.Mention(MentionKind.Nominal, found, first, token + 1);
    }

    private void Noun(Analysis analysis, Cast cast, int token, string lower)
    {
        string? id = null;
        foreach (var mention in cast.Mentions.Where(m => m.FirstToken < token && m.ActorIds.Count == 1 && m.Kind is MentionKind.Name or MentionKind.Modifier).OrderByDescending(m => m.FirstToken))
        {
            if (cast.Find(mention.ActorIds[0]) is not { Kind: ActorKind.Organisation } organisation)
                continue;
            var nouns = gazetteer.Organisations.TryGetValue(organisation.Id, out var listed) ? listed.Nouns : [];
            if (nouns.Contains(lower) || organisation.Name.Split(' ').Any(w => w.Equals(lower, StringComparison.OrdinalIgnoreCase)))
            {
                id = organisation.Id;
                break;
            }
        }
        if (id is null && lower == "bloc" && gazetteer.Organisations.ContainsKey("EU"))
        {
            cast.Know(names.ActorOf("EU"));
            id = "EU";
        }
        if (id is not null)
            cast.Mention(MentionKind.Nominal, [id], analysis.Tokens[token - 1].PartOfSpeech == PartOfSpeech.Det ? token - 1 : token, token + 1);
    }

    private void Pronoun(Analysis analysis, Cast cast, int token, IReadOnlyList<string> signer)
    {
        var lower = Phrases.Lower(analysis, token);
        IReadOnlyList<string> ids = lower switch
        {
            "he" or "him" or "his" or "himself" => One(Mentioned(analysis, cast, token, p => IsFemale(p) != true)),
            "she" or "her" or "herself" => One(Mentioned(analysis, cast, token, p => IsFemale(p) != false)),
            "they" or "them" or "their" => Plural(analysis, cast, token),
            "it" or "its" => Neuter(analysis, cast, token),
            "we" or "our" or "us" or "i" or "my" when !(lower == "us" && analysis.Form(token) is "US") => signer,
            _ => [],
        };
        if (ids.Count > 0)
            cast.Mention(MentionKind.Pronoun, ids, token, token + 1);
    }

    private static string[] One(string? id) => id is null ? [] : [id];

    private bool? IsFemale(Actor person) => people.Find(person.Id)?.IsFemale;

    /// <summary>The most salient person before a word: of its own sentence if the subject, else of the sentences before, subjects first.</summary>
    private static string? Mentioned(Analysis analysis, Cast cast, int token, Func<Actor, bool> fits)
    {
        var sentence = analysis.SentenceOf(token);
        string? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var mention in cast.Mentions)
        {
            if (mention.FirstToken >= token || mention.ActorIds.Count != 1 || cast.Find(mention.ActorIds[0]) is not { Kind: ActorKind.Person } person || !fits(person))
                continue;
            var distance = sentence - analysis.SentenceOf(mention.FirstToken);
            if (distance > Reach || IsBound(analysis, mention.HeadToken, token))
                continue;
            var relation = analysis.Tokens[mention.HeadToken].Relation;
            var score = (Phrases.Is(relation, "nsubj") ? 1.0 : relation is "obj" or "iobj" ? 0.3 : relation is "nmod:poss" ? 0.2 : 0) - 0.8 * distance + 0.0001 * mention.FirstToken;
            if (score > bestScore)
                (best, bestScore) = (person.Id, score);
        }
        return best;
    }

    /// <summary>Whether a name stands in a clause whose unspoken subject is the pronoun: <i>Addressing Berg, he said</i>.</summary>
    private static bool IsBound(Analysis analysis, int name, int pronoun)
    {
        var verb = analysis.Tokens[name].Head;
        var main = analysis.Tokens[pronoun].Head;
        return verb >= 0 && main >= 0 && (verb == main || (analysis.Tokens[verb].Head == main && analysis.Tokens[verb].Relation == "advcl" && !Phrases.Is(analysis.Tokens[name].Relation, "nsubj")))
            && Phrases.Is(analysis.Tokens[pronoun].Relation, "nsubj");
    }

    private static IReadOnlyList<string> Plural(Analysis analysis, Cast cast, int token)
    {
        var sentence = analysis.SentenceOf(token);
        foreach (var mention in cast.Mentions.Where(m => m.FirstToken < token && sentence - analysis.SentenceOf(m.FirstToken) <= 2).OrderByDescending(m => Rank(analysis, m, sentence)))
        {
            if (mention.ActorIds.Count > 1)
                return mention.ActorIds;
            var conjuncts = Phrases.Conjuncts(analysis, mention.HeadToken).Select(cast.At).OfType<Mention>().SelectMany(m => m.ActorIds).Distinct(StringComparer.Ordinal).ToArray();
            if (conjuncts.Length > 1 && Phrases.Is(analysis.Tokens[mention.HeadToken].Relation, "nsubj"))
                return conjuncts;
            if (cast.Find(mention.ActorIds[0]) is { Kind: ActorKind.Group })
                return mention.ActorIds;
        }
        return [];
    }

    private static IReadOnlyList<string> Neuter(Analysis analysis, Cast cast, int token)
    {
        if (analysis.Tokens[token].Relation is "expl" || analysis.Tokens[token].Relation == "nsubj:outer")
            return [];
        var sentence = analysis.SentenceOf(token);
        foreach (var mention in cast.Mentions.Where(m => m.FirstToken < token && sentence - analysis.SentenceOf(m.FirstToken) <= 1 && m.ActorIds.Count == 1 && m.Kind != MentionKind.Pronoun).OrderByDescending(m => Rank(analysis, m, sentence)))
        {
            if (cast.Find(mention.ActorIds[0]) is { Kind: ActorKind.Country or ActorKind.Organisation } && Phrases.Is(analysis.Tokens[mention.HeadToken].Relation, "nsubj"))
                return mention.ActorIds;
        }
        return [];
    }

    private static double Rank(Analysis analysis, Mention mention, int sentence) =>
        analysis.SentenceOf(mention.FirstToken) - sentence + (Phrases.Is(analysis.Tokens[mention.HeadToken].Relation, "nsubj") ? 0.9 : 0) + 0.00001 * mention.FirstToken;

    private static string Determiner(Analysis analysis, int token)
    {
        foreach (var child in analysis.Children(token))
        {
            if (child < token && analysis.Tokens[child].Relation is "nummod" && Phrases.Lower(analysis, child) == "two")
                return "two";
        }
        var determiner = Phrases.Child(analysis, token, "det", "nmod:poss", "det:predet");
        return determiner < 0 ? "" : Phrases.Lower(analysis, determiner);
    }

    private static bool[] Quoted(Analysis analysis)
    {
        var quoted = new bool[analysis.Tokens.Length];
        var open = false;
        for (var token = 0; token < quoted.Length; token++)
        {
            var c = analysis.Form(token)[0];
            open = c switch { '“' => true, '”' => false, '"' => !open, _ => open };
            if (open && token > 0 && analysis.Text.AsSpan(analysis.Tokens[token - 1].Span.End, analysis.Tokens[token].Span.Start - analysis.Tokens[token - 1].Span.End).Contains('\n') && c is not ('“' or '"'))
                open = false;
            quoted[token] = open;
        }
        return quoted;
    }
}
