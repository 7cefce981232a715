using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Facts.Money;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Finds the words that may name support.</summary>
internal sealed class SupportFinder(ReferenceData data, SupportLexicon lexicon)
{
    private readonly NounRuns _runs = new(lexicon);
    private readonly CountFinder _counts = new(data, lexicon);
    private const decimal LeastSum = 1000;
    private const int LongestLead = 5;
    private const int LongestBracketed = 14;
    private const int LongestReach = 30;

    private readonly FrozenSet<string> _leads = data.Rows("bounds.tsv").SelectMany(r => r["words"].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The candidates of an article, by place: first every sum with its noun, then nouns of support that have no sum.</summary>
    public IReadOnlyList<Support> Find(ArticleFacts facts)
    {
        var analysis = facts.Analysis;
        var found = new List<Support>();
        var taken = new HashSet<int>();
        var byNoun = new Dictionary<int, int>();
        var equivalents = facts.Amounts.SelectMany(a => a.Equivalents).Select(a => a.Span).ToHashSet();
        foreach (var amount in facts.Amounts)
        {
            if (amount.PerUnit || amount.Value < LeastSum || IsComparison(analysis, amount) || EndsRange(facts, amount) || equivalents.Contains(amount.Span) || Of(facts, amount) is not { } support)
                continue;
            found.Add(support);
            taken.Add(support.Top);
            taken.Add(support.Noun);
            byNoun.TryAdd(support.Noun, found.Count - 1);
        }
        foreach (var count in _counts.Find(facts))
        {
            var at = -1;
            for (var token = count.FirstToken; token < count.EndToken; token++)
                at = byNoun.TryGetValue(token, out var with) && (at < 0 || with < at) ? with : at;
            if (at >= 0)
                found[at] = found[at] with { Count = count, Entry = found[at].Entry ?? count.Entry };
            else if (!taken.Contains(count.Noun))
                found.Add(new Support(count.Noun, count.Noun, null, count.Entry) { Count = count });
            for (var token = count.FirstToken; token < count.EndToken; token++)
                taken.Add(token);
        }
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (!taken.Contains(token) && WithoutSum(analysis, token) is { } support)
                found.Add(support);
        }
        found.Sort((a, b) => (Place(a), a.Top).CompareTo((Place(b), b.Top)));
        return found;
    }

    /// <summary>Whether the sum only measures a difference: <i>$2,800 more expensive</i>, <i>a $2m increase above last year</i>.</summary>
    private static bool IsComparison(Analysis analysis, Amount amount)
    {
        var next = analysis.TokenAt(amount.Span.End);
        if (IsInstead(analysis, analysis.TokenAt(amount.Span.Start)))
            return true;
        return next + 1 < analysis.Tokens.Length && Phrases.Lower(analysis, next) is "more" or "less" or "higher" or "lower" or "cheaper" && analysis.Tokens[next + 1].PartOfSpeech == PartOfSpeech.Adj
            || next < analysis.Tokens.Length && analysis.Tokens[next].Tag == "JJR" && Phrases.Lower(analysis, next) is "cheaper" or "higher" or "lower"
            || next + 1 < analysis.Tokens.Length && analysis.Tokens[next].Lemma is "increase" or "rise" or "decrease" or "drop" or "reduction" && Phrases.Lower(analysis, next + 1) is "above" or "over" or "from" or "compared" or "relative";
    }

    /// <summary>Whether another sum stands in the place of it: <i>$8m instead of the $3m agreed before</i>.</summary>
    private static bool IsInstead(Analysis analysis, int first)
    {
        var at = first - 1;
        while (at > 1 && analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adv)
            at--;
        return at > 0 && (Phrases.Lower(analysis, at) is "of" && Phrases.Lower(analysis, at - 1) is "instead" || Phrases.Lower(analysis, at) is "than" && Phrases.Lower(analysis, at - 1) is "rather");
    }

    /// <summary>Whether the sum is the upper end of a range, which its lower end stands for: <i>between $1m and $2m</i>.</summary>
    private static bool EndsRange(ArticleFacts facts, Amount amount)
    {
        var analysis = facts.Analysis;
        var and = analysis.TokenAt(amount.Span.Start) - 1;
        return and > 1 && Phrases.Lower(analysis, and) is "and"
            && facts.Amounts.FirstOrDefault(a => a.Span.End == analysis.Tokens[and - 1].Span.End) is { } lower
            && analysis.TokenAt(lower.Span.Start) is > 0 and var first && Phrases.Lower(analysis, first - 1) is "between";
    }

    private static int Place(Support support) => support.Noun < 0 ? support.Top : Math.Min(support.Top, support.Noun);

    private Support? WithoutSum(Analysis analysis, int token)
    {
        var word = analysis.Tokens[token];
        if (word.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn)
        {
            if (IsUse(analysis, token))
                return null;
            var isModifier = word.Relation is "compound" or "amod" or "flat" or "nmod:desc";
            return !isModifier && lexicon.Noun(analysis, token) is { } entry ? new Support(token, token, null, entry) : ObjectOfGiving(analysis, token);
        }
        if (Meant(analysis, token) is var meant and >= 0)
            return new Support(token, meant, null, lexicon.Noun(analysis, meant));
        // Who begins shipping gives what is shipped.
        return word is { Tag: "VBG", Relation: "obj" or "nsubj" or "xcomp" } && lexicon.Noun(analysis, token) is { } gerund && lexicon.Verb(analysis, token) is not { Role: VerbRole.Give, Things: true }
            ? new Support(token, token, null, gerund)
            : null;
    }

    /// <summary>Whether other support goes to it: <i>deployments</i> in <i>its contributions to deployments</i>.</summary>
    private bool IsUse(Analysis analysis, int noun)
    {
        if (Phrases.Case(analysis, noun) is not "to" || analysis.Tokens[noun] is not { Relation: "nmod" or "obl", Head: >= 0 and var head })
            return false;
        var given = analysis.Tokens[head].PartOfSpeech == PartOfSpeech.Verb ? Phrases.Child(analysis, head, "obj") : head;
        return given >= 0 && given < noun && lexicon.Noun(analysis, given) is { IsSupport: true };
    }

    /// <summary>The goods that a pronoun takes up in its sentence as the object of a verb of giving: <i>asked for missiles, but he ruled out sending them</i>; -1 where it takes up none.</summary>
    private int Meant(Analysis analysis, int pronoun)
    {
        if (analysis.Tokens[pronoun] is not { Relation: "obj", Head: >= 0 and var verb } || Phrases.Lower(analysis, pronoun) is not "them" || lexicon.Verb(analysis, verb) is not { Role: VerbRole.Give, Things: true })
            return -1;
        var first = analysis.Sentences[analysis.SentenceOf(pronoun)].FirstToken;
        for (var token = verb - 1; token >= Math.Max(first, verb - LongestReach); token--)
        {
            if (analysis.Tokens[token].Tag is "NNS" or "NNPS")
                return lexicon.Noun(analysis, token) is { IsSupport: true, Kind: "goods" } ? token : -1;
        }
        return -1;
    }

    private Support? ObjectOfGiving(Analysis analysis, int noun)
    {
        var token = analysis.Tokens[noun];
        if (token.Head < 0 || IsGiven(analysis, token.Head) || !(token.Relation is "obj" or "nsubj:pass" || (token.Relation == "obl" && Phrases.Case(analysis, noun) == "with")))
            return null;
        return lexicon.Verb(analysis, token.Head) is { Role: VerbRole.Give } verb && (verb.Things || (token.Relation == "obl" && HasObject(analysis, token.Head))) ? new Support(noun, noun, null, null) : null;
    }

    /// <summary>Whether a word is the preposition <i>given</i>: <i>given our interests</i>.</summary>
    private static bool IsGiven(Analysis analysis, int verb) => analysis.Tokens[verb] is { Lemma: "give", Tag: "VBN" or "IN", Relation: "advcl" or "case" or "mark" } && Phrases.Child(analysis, verb, "aux", "nsubj", "iobj") < 0;

    /// <summary>Whether somebody is given something: <i>to provide Ukraine with drones</i>.</summary>
    private static bool HasObject(Analysis analysis, int verb)
    {
        foreach (var child in analysis.Children(verb))
        {
            if (analysis.Tokens[child].Relation == "obj")
                return true;
        }
        return false;
    }

    private Support? Of(ArticleFacts facts, Amount amount) =>
        Near(facts, amount) is { } support ? IsNameOfBody(facts, support.Noun) ? support with { Noun = -1, Entry = null } : support : null;

    /// <summary>The body whose name stands between a sum and its loan, grant or the like: <i>a $2m World Bank loan</i>; null where none does.</summary>
    public static Mention? Maker(ArticleFacts facts, SupportLexicon lexicon, Amount amount)
    {
        var first = facts.Analysis.TokenAt(amount.Span.End);
        return facts.Actors.At(first) is { Kind: not MentionKind.Pronoun } name && name.FirstToken == first && name.EndToken < facts.Analysis.Tokens.Length
            && facts.Analysis.Tokens[name.EndToken].PartOfSpeech == PartOfSpeech.Noun && facts.Actors.Find(name.ActorIds[0]) is { Kind: ActorKind.Organisation }
            && lexicon.Noun(facts.Analysis, name.EndToken) is { IsSupport: true, Instrument: not null } ? name : null;
    }

    /// <summary>Whether a word is part of the name of a standing body, and no word for what is given: <i>the Population Fund</i>.</summary>
    private static bool IsNameOfBody(ArticleFacts facts, int noun) =>
        noun >= 0 && facts.Actors.At(noun) is { Kind: MentionKind.Name, ActorIds: [var id] } && !ActorIds.IsUnlisted(id) && facts.Actors.Find(id) is { Kind: ActorKind.Organisation };

    private Support? Near(ArticleFacts facts, Amount amount)
    {
        var analysis = facts.Analysis;
        int first = analysis.TokenAt(amount.Span.Start), end = analysis.TokenAt(amount.Span.End - 1) + 1;
        if (first >= analysis.Tokens.Length)
            return null;
        end = Math.Min(end, analysis.Tokens.Length);
        var top = TopOf(analysis, first, end);
        if (Maker(facts, lexicon, amount) is { EndToken: var made })
            return new Support(made, made, amount, lexicon.Noun(analysis, made));
        if (NounBehind(analysis, end) is var behind and >= 0)
            return new Support(behind, behind, amount, lexicon.Noun(analysis, behind));
        if (Copular(analysis, end) is var predicate and >= 0)
            return new Support(predicate, predicate, amount, lexicon.Noun(analysis, predicate));
        for (var climbed = 0; climbed < 4; climbed++)
        {
            var token = analysis.Tokens[top];
            if (token.Head < 0)
                break;
            var head = analysis.Tokens[token.Head];
            if (IsNominal(head) && token.Relation is "nummod" or "compound" or "amod" or "nmod:unmarked" or "nmod:desc" or "dep" or "flat" or "nmod:npmod")
            {
                if (token.Head < first && lexicon.Noun(analysis, token.Head) is not { IsSupport: true } && facts.Actors.At(token.Head) is null)
                    break;
                top = token.Head;
                if (head.Lemma is "worth" && NounOf(analysis, amount.Span) is var valued and >= 0)
                    return new Support(top, valued, amount, lexicon.Noun(analysis, valued));
                var isParty = facts.Actors.At(top) is { } party && facts.Actors.Find(party.ActorIds[0]) is { Kind: Chancery.Facts.Actors.ActorKind.Country };
                return isParty ? new Support(top, -1, amount, null) : new Support(top, top, amount, lexicon.Noun(analysis, top));
            }
            if (IsNominal(head) && token.Relation is "nmod" or "appos" && !StandingSupport.AreTwoEntries(analysis, token.Head, first) && IsOf(Phrases.Case(analysis, top)) && facts.Actors.At(token.Head) is not { Kind: MentionKind.Name }
                && (Phrases.Case(analysis, top).Length > 0 || IsApart(analysis, token.Head, first) && !IsFollowedByVerb(analysis, end) && first - token.Head <= LongestLead || lexicon.Noun(analysis, token.Head) is { IsSupport: true }))
            {
                top = token.Head;
                var whole = WholeOf(analysis, top);
                var thing = IsMeasure(analysis, whole) ? NounOf(analysis, amount.Span) : whole;
                return new Support(whole, thing >= 0 && facts.Actors.At(thing) is not null ? -1 : thing, amount, lexicon.Noun(analysis, thing));
            }
            if (!IsWorth(head) || head.Head < 0)
                break;
            top = head.Relation is "acl" or "amod" or "acl:relcl" ? head.Head : token.Head;
            if (IsNominal(analysis.Tokens[top]))
                return new Support(top, top, amount, lexicon.Noun(analysis, top));
        }
        if (Measured(analysis, top) is var measured and >= 0)
            return new Support(measured, measured, amount, lexicon.Noun(analysis, measured));
        if (NounBefore(analysis, first) is var before and >= 0)
            return new Support(before, before, amount, lexicon.Noun(analysis, before));
        var noun = NounOf(analysis, amount.Span);
        if (noun < 0)
            noun = Bracketed(facts, first);
        if (noun >= 0 && (facts.HasTime(analysis.Tokens[noun].Span) || facts.Actors.At(noun) is { Kind: MentionKind.Name } name && name.HeadToken == noun))
            noun = -1;
        return new Support(top, noun, amount, lexicon.Noun(analysis, noun));
    }

    /// <summary>Whether a word that is given only measures: <i>give a total of €2m</i>.</summary>
    private bool IsMeasure(Analysis analysis, int word) =>
        (IsWorth(analysis.Tokens[word]) || analysis.Tokens[word].Lemma == "availability") && analysis.Tokens[word].Relation is "obj" or "nsubj:pass" && analysis.Tokens[word].Head is var verb && verb >= 0 && lexicon.Verb(analysis, verb) is not null && (word < verb || Phrases.Child(analysis, verb, "obj") == word);

    /// <summary>What the amount is an amount of: <i>a grant in the amount of €2m</i>; the word itself where it is no word for an amount.</summary>
    private int WholeOf(Analysis analysis, int amount) =>
        IsWorth(analysis.Tokens[amount]) && analysis.Tokens[amount] is { Relation: "nmod", Head: >= 0 and var whole } && Phrases.Case(analysis, amount) is "in" or "to" or "for" && lexicon.Noun(analysis, whole) is { IsSupport: true } ? whole : amount;

    /// <summary>Whether a comma, dash or bracket sets a sum apart from the noun before it.</summary>
    private static bool IsApart(Analysis analysis, int noun, int first)
    {
        for (var token = noun + 1; token < first; token++)
        {
            if (analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Punct)
                return true;
        }
        return false;
    }

    private static bool IsFollowedByVerb(Analysis analysis, int at) => at < analysis.Tokens.Length && analysis.Tokens[at].Tag is "VBZ" or "VBP" or "VBD" or "MD";

    /// <summary>The noun of <i>a €2m (£1.7m) grant</i>, with nothing but describing words in between.</summary>
    private int NounBehind(Analysis analysis, int at)
    {
        at = PastBrackets(analysis, at, LongestBracketed);
        for (var steps = 0; at < analysis.Tokens.Length && steps < LongestLead; steps++, at++)
        {
            if (IsNominal(analysis.Tokens[at]) && lexicon.Noun(analysis, at) is { IsSupport: true } && !(at + 1 < analysis.Tokens.Length && IsNominal(analysis.Tokens[at + 1]) && lexicon.Noun(analysis, at + 1) is not null))
                return at;
            if (analysis.Tokens[at].PartOfSpeech is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn) && analysis.Form(at) is not "-")
                return -1;
        }
        return -1;
    }

    /// <summary>Past what stands in brackets at a place, or after so many words; the place itself where no bracket opens there.</summary>
    public static int PastBrackets(Analysis analysis, int at, int longest)
    {
        if (at >= analysis.Tokens.Length || analysis.Form(at) is not ("(" or "["))
            return at;
        for (var steps = 0; at < analysis.Tokens.Length && analysis.Form(at) is not (")" or "]") && steps < longest; steps++)
            at++;
        return at + 1;
    }

    /// <summary>The noun of <i>€2m is a loan</i>; -1 where the words behind the sum are no such ones.</summary>
    private int Copular(Analysis analysis, int at)
    {
        if (at < analysis.Tokens.Length && Phrases.Lower(analysis, at) is "will")
            at++;
        if (at >= analysis.Tokens.Length || analysis.Tokens[at].Lemma is not "be")
            return -1;
        for (var token = at + 1; token < Math.Min(analysis.Tokens.Length, at + LongestLead); token++)
        {
            if (IsNominal(analysis.Tokens[token]))
                return lexicon.Noun(analysis, token) is { IsSupport: true } ? token : -1;
            if (analysis.Tokens[token].PartOfSpeech is not (PartOfSpeech.Det or PartOfSpeech.Adj))
                return -1;
        }
        return -1;
    }

    private static int TopOf(Analysis analysis, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = analysis.Tokens[token].Head;
            if (head < first || head >= end)
                return token;
        }
        return first;
    }

    /// <summary>What is cut or raised by the sum: <i>aid</i> in <i>will cut its aid by €2m</i>; -1 where nothing is.</summary>
    private int Measured(Analysis analysis, int top)
    {
        var verb = analysis.Tokens[top].Head;
        if (verb < 0 || Phrases.Case(analysis, top) != "by" || analysis.Tokens[verb].PartOfSpeech != PartOfSpeech.Verb || lexicon.Verb(analysis, verb) is not { Role: VerbRole.Control })
            return -1;
        var whole = Clauses.Undergoer(analysis, verb);
        return lexicon.Noun(analysis, whole) is { IsSupport: true } ? whole : -1;
    }

    /// <summary>The parser may take <i>of up</i> for one preposition.</summary>
    private static bool IsOf(string preposition) => preposition is "worth" or "" || preposition.StartsWith("of", StringComparison.Ordinal);

    /// <summary>The noun of <i>a grant of up to $53 million</i>, where the tree does not lead to it.</summary>
    private int NounBefore(Analysis analysis, int first)
    {
        var at = first - 1;
        for (var steps = 0; at > 0 && steps < LongestLead && Phrases.Lower(analysis, at) is not "of" && _leads.Contains(Phrases.Lower(analysis, at)); steps++)
            at--;
        if (at > 1 && (Phrases.Lower(analysis, at) is "at" or "to" && IsWorth(analysis.Tokens[at - 1]) || IsWorth(analysis.Tokens[at])))
        {
            at -= Phrases.Lower(analysis, at) is "at" or "to" ? 2 : 1;
            if (IsNominal(analysis.Tokens[at]) && lexicon.Noun(analysis, at) is { IsSupport: true })
                return at;
        }
        return at > 0 && Phrases.Lower(analysis, at) is "of" or "worth" && IsNominal(analysis.Tokens[at - 1]) && lexicon.Noun(analysis, at - 1) is { IsSupport: true } ? at - 1 : -1;
    }

    /// <summary>The noun of <i>$53 million in new aid</i>, wherever the parser hung it; equivalents in brackets may stand between.</summary>
    private int NounOf(Analysis analysis, TextSpan amount)
    {
        var at = PastBrackets(analysis, analysis.TokenAt(amount.End), analysis.Tokens.Length);
        if (at < analysis.Tokens.Length && Phrases.Lower(analysis, at) is "worth")
            at++;
        if (at + 1 < analysis.Tokens.Length && Phrases.Lower(analysis, at) is "in" && analysis.Tokens[at + 1].Tag == "VBN" && _runs.Described(analysis, at + 1) is var described and >= 0)
            return described;
        if (at + 1 >= analysis.Tokens.Length || analysis.Tokens[at].Relation != "case" || analysis.Tokens[at].Head <= at)
            return -1;
        var noun = Phrases.Lower(analysis, at) is "in" ? _runs.BehindLabel(analysis, analysis.Tokens[at].Head) : analysis.Tokens[at].Head;
        return Phrases.Lower(analysis, at) is "in" or "of" || (Phrases.Lower(analysis, at) is "for" or "as" && lexicon.Noun(analysis, noun) is { IsSupport: true })
            ? IsNominal(analysis.Tokens[noun]) && _runs.Supporting(analysis, noun) is var named && lexicon.Noun(analysis, named) is not { Kind: "adjunct" } ? named : -1
            : -1;
    }

    /// <summary>The noun of support before a sum in brackets or behind a dash: <i>a loan guarantee by Japan ($500 million)</i>.</summary>
    private int Bracketed(ArticleFacts facts, int first)
    {
        var analysis = facts.Analysis;
        if (first < 2 || analysis.Form(first - 1) is not ("(" or "–" or "-" or ":" or "—"))
            return -1;
        var sentence = analysis.Sentences[analysis.SentenceOf(first)];
        for (var token = first - 2; token >= Math.Max(sentence.FirstToken, first - LongestBracketed); token--)
        {
            if (IsNominal(analysis.Tokens[token]) && lexicon.Noun(analysis, token) is { IsSupport: true } && facts.Actors.At(token) is not { Kind: MentionKind.Name })
                return token;
        }
        return -1;
    }

    /// <summary>Whether a word is a noun or a name.</summary>
    public static bool IsNominal(Token token) => token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn;

    private static bool IsWorth(Token token) => token.Lemma is "worth" or "value" or "total" or "estimate" or "cost" or "amount";
}
