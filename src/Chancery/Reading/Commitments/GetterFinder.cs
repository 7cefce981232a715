using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Who gets: indirect objects, <i>to</i>- and <i>for</i>-phrases of verb and noun, then where it is given.</summary>
internal sealed class GetterFinder(ArticleFacts facts, SupportLexicon lexicon, PartyMentions parties)
{
    private const int LongestLead = 8;

    private static readonly (string[] Prepositions, Rule Rule)[] Directions =
    [
        (["to", "towards", "toward"], CommitmentRules.To),
        (["for"], CommitmentRules.For),
        (["in", "into", "inside", "across"], CommitmentRules.In),
        (["against"], CommitmentRules.Against),
    ];

    private readonly Analysis _analysis = facts.Analysis;

    /// <summary>The getters that the sentence names.</summary>
    public Found Find(Support support, Predication said, IReadOnlyList<string> provider)
    {
        if (said.Giver is { } giver)
        {
            if (giver.Entry!.Role == VerbRole.Receive)
                return parties.At(Clauses.Agent(_analysis, giver.Word)).As(CommitmentRules.ReceivesItself);
            if (Around(support, giver, provider) is { Any: true } named)
                return named;
        }
        if (said == Predication.None && RightBehind(support).Without(provider) is { Any: true } next)
            return WithPlace(support, next.As(CommitmentRules.To), provider);
        var relative = RelativeGiving.Of(_analysis, lexicon, support).Verb;
        foreach (var (prepositions, rule) in Directions)
        {
            var found = Phrase(support.Noun, prepositions).And(Phrase(support.Top, prepositions)).And(Phrase(Content(support), prepositions)).And(Phrase(Described(support.Noun), prepositions)).And(Phrase(relative, prepositions));
            foreach (var figure in Figure(support))
                found = found.And(Phrase(figure, prepositions)).And(Phrase(Kind(figure), prepositions));
            // Of several who sign, one may be named again as who gets it.
            if (provider.Count < 2 || rule != CommitmentRules.To || provider.All(found.Ids.Contains))
                found = found.Without(provider);
            for (var i = 0; i <= said.Nearest && i < said.Chain.Count && !found.Any; i++)
                found = Phrase(said.Chain[i].Word, prepositions).And(BehindTime(said.Chain[i].Word, prepositions)).Without(provider);
            if (!found.Any && said.Nearest < 0 && support.Amount is not null && Phrases.Case(_analysis, support.Top) == "to")
                found = Phrase(Clauses.Governor(_analysis, support.Top), prepositions).Without(provider);
            if (found.Any)
                return WithPlace(support, found.As(rule), provider);
        }
        if (said.Status is CommitmentStatus.Withheld or CommitmentStatus.Suspended or CommitmentStatus.Ended && From(support, said).Without(provider) is { Any: true } losing)
            return losing.As(CommitmentRules.LosesIt);
        if (said.Giver is { Lemma: "share" } sharing && SharedWith(sharing.Word).Without(provider) is { Any: true } sharer)
            return sharer.As(CommitmentRules.To);
        return IsForStranger(support, said) ? Found.Nobody : Found.First(() => Debtor(support).Without(provider).As(CommitmentRules.Creditor), () => Helped(support, said).Without(provider).As(CommitmentRules.HelpedClause), () => Counterpart(support, said).Without(provider).As(CommitmentRules.Counterpart), () => Modifiers(support).Without(provider).As(CommitmentRules.Modifier), () => Taker(support, provider).As(CommitmentRules.ReceivesItself));
    }

    /// <summary>Whether the sentence gives it to somebody whom no actor goes by: <i>a loan to Syrah Technologies</i>. Nobody named elsewhere gets it.</summary>
    public bool IsForStranger(Support support, Predication said)
    {
        foreach (var head in Figure(support).Prepend(Content(support)).Prepend(support.Noun).Prepend(support.Top).Append(said.Giver is { Entry.Role: VerbRole.Give } giver ? giver.Word : -1))
        {
            if (head < 0)
                continue;
            foreach (var child in _analysis.Children(head))
            {
                if (child > head && IsWorld(child, said) || child > head && _analysis.Tokens[child].PartOfSpeech == PartOfSpeech.Propn && Phrases.Case(_analysis, child) is "to" && parties.IsPhrase(child) && facts.Actors.At(child) is null && !facts.HasTime(_analysis.Tokens[child].Span) && lexicon.Noun(_analysis, child) is null)
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether it is for all: <i>shared with the world</i>.</summary>
    private bool IsWorld(int word, Predication said) => _analysis.Tokens[word].Lemma is "world" && (Phrases.Case(_analysis, word) is "to" || said.Giver is { Lemma: "share" } && Phrases.Case(_analysis, word) is "with");

    /// <summary>Subjects and objects of the verb of giving.</summary>
    private Found Around(Support support, Predicate giver, IReadOnlyList<string> provider)
    {
        if (giver is { Group.Passive: true, Role: "obj" } && parties.Awarded(giver.Word) is { Any: true } awarded)
            return awarded.As(CommitmentRules.Awarded);
        if (giver is { Entry.Role: VerbRole.Give, Role: "obj" } && facts.Actors.At(giver.Below) is not null && parties.At(giver.Below).Without(provider) is { Any: true } direct)
            return direct.As(CommitmentRules.DirectObject);
        if (giver.Entry!.Role == VerbRole.Give && Phrases.Child(_analysis, giver.Word, "iobj") is var indirect and >= 0 && parties.Within(indirect).Without(provider) is { Any: true } named)
            return named.As(CommitmentRules.IndirectObject);
        if (giver.Entry.Role == VerbRole.Give && Dative(giver.Word, support).Without(provider) is { Any: true } behind)
            return behind.As(CommitmentRules.Dative);
        return giver.Role == "obl" && Phrases.Case(_analysis, giver.Below) == "with" || giver.Entry.Role == VerbRole.Help
            ? parties.Within(Clauses.Undergoer(_analysis, giver.Word)).Without(provider).As(CommitmentRules.Supplied)
            : Found.Nobody;
    }

    /// <summary>Groups and organisations get it for a country where the words behind them name one: <i>to UNHCR for its work in Chad</i>.</summary>
    private Found WithPlace(Support support, Found found, IReadOnlyList<string> provider)
    {
        if (found.Ids.Any(id => facts.Actors.Find(id) is { Kind: ActorKind.Country }))
            return found;
        var sentence = _analysis.Sentences[_analysis.SentenceOf(support.Top)];
        var end = support.Top + 1;
        while (end < sentence.EndToken && _analysis.Form(end) is not ";")
            end++;
        foreach (var mention in parties.Between(support.Top, end))
        {
            if (mention.Kind == MentionKind.Name && mention.ActorIds is [var id] && facts.Actors.Find(id) is { Kind: ActorKind.Country } && !provider.Contains(id)
                && parties.Preposition(mention, sentence.FirstToken) is "in" or "of" or "for" or "across" or "inside" or "throughout")
            {
                var listed = parties.At(mention.HeadToken).Without(provider);
                return found.And(listed with { Parties = [.. listed.Parties.Where(p => facts.Actors.Find(p.Id) is { Kind: ActorKind.Country })] }).As(CommitmentRules.PlaceOfBody);
            }
        }
        return found;
    }

    /// <summary>Whom the headline names behind <i>to</i> or <i>for</i>: <i>Pledges to Chad</i>.</summary>
    public Found InHeadline(IReadOnlyList<string> provider)
    {
        var headline = Headline.In(_analysis);
        if (headline.IsEmpty)
            return Found.Nobody;
        var sentence = _analysis.Sentences[0];
        foreach (var mention in parties.Between(sentence.FirstToken, sentence.EndToken))
        {
            if (mention.Kind == MentionKind.Name && facts.Actors.Find(mention.ActorIds[0]) is { Kind: not ActorKind.Person } && parties.Preposition(mention, sentence.FirstToken) is "to" or "for" && parties.Of(mention).Without(provider) is { Any: true } named)
                return named.As(CommitmentRules.Headline);
        }
        return Found.Nobody;
    }

    /// <summary>The part of the world that a sentence begins with: <i>In the Caribbean last year, Canada spent €2m</i>.</summary>
    public Found InRegion(Support support)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(support.Top)];
        return Phrases.Lower(_analysis, sentence.FirstToken) is "in" or "across" && parties.Between(sentence.FirstToken + 1, Math.Min(sentence.FirstToken + 4, sentence.EndToken)).FirstOrDefault(parties.IsRegion) is { } region && region.FirstToken < support.Top
            ? parties.Of(region).As(CommitmentRules.In)
            : Found.Nobody;
    }

    /// <summary>From whom it is kept: <i>withheld €2m from Chad</i>.</summary>
    private Found From(Support support, Predication said)
    {
        var found = Phrase(support.Noun, ["from"]).And(Phrase(support.Top, ["from"]));
        foreach (var figure in Figure(support))
            found = found.And(Phrase(figure, ["from"]));
        return Found.First(() => found, () => Phrase(said.Giver?.Word ?? -1, ["from"]), () => OfReduced(support, said));
    }

    /// <summary>To whom the aid goes that it is taken from: <i>cut €2m from its aid to Chad</i>.</summary>
    private Found OfReduced(Support support, Predication said)
    {
        foreach (var head in Figure(support).Append(said.Giver?.Word ?? -1).Where(h => h >= 0))
        {
            foreach (var child in _analysis.Children(head))
            {
                if (child > head && Phrases.Case(_analysis, child) == "from" && lexicon.Noun(_analysis, child) is { IsSupport: true } && Phrase(child, ["to", "for"]) is { Any: true } aided)
                    return aided;
            }
        }
        return Found.Nobody;
    }

    /// <summary>With whom it is shared, wherever the tree hangs them: <i>share doses of our supply with Ghana</i>.</summary>
    private Found SharedWith(int verb)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(verb)];
        foreach (var mention in parties.Between(verb + 1, sentence.EndToken))
        {
            if (mention.Kind != MentionKind.Pronoun && parties.Preposition(mention, verb) is "with")
                return parties.At(mention.HeadToken);
        }
        return Found.Nobody;
    }

    /// <summary>The party that stands between the verb and what it gives, whatever the tree makes of two objects: <i>gave Chad five trucks</i>.</summary>
    private Found Dative(int verb, Support support)
    {
        var given = support.Amount is { } amount ? _analysis.TokenAt(amount.Span.Start) : support.Count?.FirstToken ?? support.Noun;
        var at = verb + 1;
        while (at < given && _analysis.Tokens[at].PartOfSpeech == PartOfSpeech.Det)
            at++;
        if (at >= given || given - at > LongestLead || facts.Actors.At(at) is not { } mention || mention.EndToken > given || mention.Kind == MentionKind.Modifier && (_analysis.Tokens[at].PartOfSpeech != PartOfSpeech.Propn || mention.EndToken < given))
            return Found.Nobody;
        for (var token = mention.EndToken; token < given; token++)
        {
            if (_analysis.Tokens[token].PartOfSpeech is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Num or PartOfSpeech.Sym) && Phrases.Lower(_analysis, token) is not ("up" or "to" or "of" or "its" or "their"))
                return Found.Nobody;
        }
        return parties.Of(mention);
    }

    /// <summary>Whose debt it is: <i>$2m of Chad's debt</i>.</summary>
    private Found Debtor(Support support) =>
        support.Noun >= 0 && _analysis.Tokens[support.Noun].Lemma is "debt" or "arrears" ? Found.First(() => parties.At(Phrases.Child(_analysis, support.Noun, "nmod:poss")), () => Owing(support.Noun), () => Owing(support.Top), () => Modifiers(support)) : Found.Nobody;

    private Found Owing(int debt) =>
        Phrases.Child(_analysis, debt, "acl") is >= 0 and var owed && Phrases.Lower(_analysis, owed) is "owed" ? parties.At(Clauses.Agent(_analysis, owed)) : Found.Nobody;

    /// <summary>With whom it is agreed: <i>signed a loan agreement with Chad</i>. Those who only help to pay for it are not told so of a loan or a contract.</summary>
    private Found Counterpart(Support support, Predication said)
    {
        foreach (var noun in new[] { support.Noun, support.Top })
        {
            if (noun >= 0 && lexicon.Noun(_analysis, noun) is { Kind: "deal" } or { Instrument: not null } && Partner(noun) is { Any: true } agreed)
                return agreed;
        }
        for (var i = 0; i <= said.Nearest && i < said.Chain.Count; i++)
        {
            if (said.Chain[i] is { Entry: { Role: VerbRole.Control, Instrument: Instrument.Contract }, Word: var verb } && Partner(verb) is { Any: true } signed)
                return signed;
        }
        return Found.Nobody;
    }

    /// <summary>The countries with which it is done; a country whose firm it is is not the firm: <i>with the French yard Marex</i>.</summary>
    private Found Partner(int head)
    {
        var found = Phrase(head, ["with"]);
        return Countries(found with { Parties = [.. found.Parties.Where(p => facts.Actors.At(_analysis.TokenAt(p.Words.Start)) is not { Kind: MentionKind.Modifier })] });
    }

    /// <summary>The one of several who launch or sign it together whose name it bears: <i>Sweden and Chad launched the $9m Chad Water Compact</i>.</summary>
    public Found Namesake(Support support, Predication said, Found givers) =>
        givers.Parties.Count > 1 && said.Giver is { Entry.Role: VerbRole.Control } && Countries(Modifiers(support)) is { Parties.Count: 1 } own && givers.Ids.Contains(own.Ids[0]) ? own.As(CommitmentRules.OwnName) : Found.Nobody;

    private Found Countries(Found found) => found.Ids.All(id => facts.Actors.Find(id) is { Kind: ActorKind.Country }) ? found : Found.Nobody;

    /// <summary>Who has something that is from the giver: <i>Togo took a loan from Chad</i>.</summary>
    private Found Taker(Support support, IReadOnlyList<string> provider) =>
        support.Noun >= 0 && _analysis.Tokens[support.Noun] is { Relation: "obj", Head: >= 0 and var verb } && parties.Under(support.Noun, "from").Ids.Any(provider.Contains) && _analysis.Tokens[verb].Lemma is "take" or "have" or "owe"
            ? parties.At(Clauses.Subject(_analysis, verb)).Without(provider)
            : Found.Nobody;

    private Found Modifiers(Support support)
    {
        foreach (var noun in new[] { support.Noun, support.Top })
        {
            if (noun < 0)
                continue;
            foreach (var child in _analysis.Children(noun))
            {
                if (_analysis.Tokens[child].Relation is "amod" or "compound" or "nmod:desc" && facts.Actors.At(child) is { } mention && !ActorIds.IsUnlisted(mention.ActorIds[0]))
                    return parties.Of(mention);
            }
        }
        return Found.Nobody;
    }

    private Found Helped(Support support, Predication said)
    {
        foreach (var word in new[] { support.Noun, support.Top, said.Giver?.Word ?? -1 })
        {
            if (word < 0)
                continue;
            foreach (var child in _analysis.Children(word))
            {
                if (_analysis.Tokens[child].Relation is "advcl" or "acl" or "xcomp" && child > word && !IsCircumstance(child) && parties.Within(child) is { Any: true } helped && !IsMeans(helped) && !StandingSupport.AreTwoEntries(_analysis, word, _analysis.TokenAt(helped.Parties[0].Words.Start)))
                    return helped;
            }
        }
        return Found.Nobody;
    }

    /// <summary>Whether a clause tells when or on what terms, not what for: <i>once Chad's replacements arrive</i>.</summary>
    private bool IsCircumstance(int clause) =>
        Phrases.Child(_analysis, clause, "mark") is >= 0 and var mark && Phrases.Lower(_analysis, mark) is "once" or "until" or "till" or "if" or "unless" or "when" or "while" or "after" or "before" or "because" or "since" or "as" or "although" or "though" or "whether";

    /// <summary>Whether a clause of purpose names somebody as a means or a source, or a body that no list knows as a partner: <i>to build pumps in partnership with Acme</i>.</summary>
    private bool IsMeans(Found helped)
    {
        if (facts.Actors.At(_analysis.TokenAt(helped.Parties[0].Words.Start)) is not { } mention)
            return false;
        return parties.Preposition(mention, _analysis.Sentences[_analysis.SentenceOf(mention.FirstToken)].FirstToken) switch
        {
            "through" or "via" or "from" or "by" or "under" or "alongside" or "than" => true,
            "with" => ActorIds.IsUnlisted(helped.Ids[0]) || ActorIds.IsGroup(helped.Ids[0]),
            _ => false,
        };
    }

    /// <summary>Who stands in a phrase that the tree hangs on a time, on which nothing hangs: <i>will give €2m over three years for clinics in Chad</i>.</summary>
    private Found BehindTime(int verb, string[] prepositions)
    {
        var found = Found.Nobody;
        foreach (var child in _analysis.Children(verb))
        {
            if (child > verb && parties.IsPhrase(child) && facts.HasTime(_analysis.Tokens[child].Span))
                found = found.And(Phrase(child, prepositions));
        }
        return found;
    }

    private Found Phrase(int head, string[] prepositions)
    {
        var found = Found.Nobody;
        if (head < 0)
            return found;
        foreach (var child in _analysis.Children(head))
        {
            if (child > head && parties.IsPhrase(child) && prepositions.Contains(Phrases.Case(_analysis, child)) && !StandingSupport.AreTwoEntries(_analysis, head, child) && (facts.Actors.At(child) is not null || lexicon.Noun(_analysis, child)?.Kind != "money"))
            {
                // What an unknown name goes on with is not whom it is given to: to the CTF to help Ghana.
                var alone = prepositions[0] is "in" or "against" || prepositions[0] is "to" && _analysis.Tokens[child].PartOfSpeech == PartOfSpeech.Propn && facts.Actors.At(child) is null;
                var named = alone ? parties.At(child) : parties.Within(child);
                found = found.And(Found.First(() => named, () => parties.OfCapital(child), () => alone ? parties.At(Phrases.Child(_analysis, child, "nmod:poss")) : Found.Nobody));
            }
        }
        return found;
    }

    /// <summary>Who follows a sum that begins an entry of a list right behind <i>to</i>, whatever the tree hangs them on.</summary>
    private Found RightBehind(Support support)
    {
        if (support.Amount is not { } amount || _analysis.TokenAt(amount.Span.End) is var to && (to + 1 >= _analysis.Tokens.Length || Phrases.Lower(_analysis, to) is not "to"))
            return Found.Nobody;
        var first = Phrases.Lower(_analysis, to + 1) is "the" ? to + 2 : to + 1;
        return facts.Actors.At(first) is { Kind: MentionKind.Name } mention && mention.FirstToken <= first ? parties.At(mention.HeadToken) : Found.Nobody;
    }

    /// <summary>The noun that a noun describes: <i>loan</i> in <i>a military financing loan to Chad</i>; -1 where it stands by itself.</summary>
    private int Described(int noun)
    {
        var head = noun;
        while (head >= 0 && _analysis.Tokens[head] is { Relation: "compound", Head: var above } && above > head)
            head = above;
        return head == noun ? -1 : head;
    }

    /// <summary>What a package is made of: <i>aid</i> in <i>a package of aid to Chad</i>; -1 where nothing is said.</summary>
    private int Content(Support support)
    {
        if (support.Noun < 0)
            return -1;
        foreach (var child in _analysis.Children(support.Noun))
        {
            if (child > support.Noun && Phrases.Case(_analysis, child) == "of" && facts.Actors.At(child) is null && lexicon.Noun(_analysis, child) is { IsSupport: true })
                return child;
        }
        return -1;
    }

    /// <summary>What a sum is given in, where a word for a gift stands before it: <i>aid</i> in <i>a gift of $2m in aid to Chad</i>; -1 where nothing is said.</summary>
    private int Kind(int figure)
    {
        foreach (var child in _analysis.Children(figure))
        {
            if (child > figure && Phrases.Case(_analysis, child) == "in" && lexicon.Noun(_analysis, child) is { IsSupport: true })
                return child;
        }
        return -1;
    }

    /// <summary>The words of the sum or of the counted things: the tree may hang the getter on any of them.</summary>
    private IEnumerable<int> Figure(Support support)
    {
        for (var token = support.Count?.FirstToken ?? 0; token < (support.Count?.EndToken ?? 0); token++)
            yield return token;
        if (support.Amount is not { } amount)
            yield break;
        foreach (var span in amount.Equivalents.Select(e => e.Span).Prepend(amount.Span))
        {
            for (var token = _analysis.TokenAt(span.Start); token < _analysis.Tokens.Length && _analysis.Tokens[token].Span.Start < span.End; token++)
                yield return token;
        }
    }
}
