using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Finds the parties around a word of contact: by the tree, and word by word where the tree lost them.</summary>
internal sealed class Surroundings(ArticleFacts facts, MeetingLexicon lexicon, TimedWords timed)
{
    private const int Reach = 14;
    private readonly Analysis _analysis = facts.Analysis;
    private readonly Parties _parties = new(facts);
    private readonly PartyList _list = new(facts, lexicon.Offices, timed);

    /// <summary>Who does what a verb says: the whole list that its agent begins.</summary>
    public List<string> Subjects(int verb)
    {
        if (verb >= 2 && _analysis.Tokens[verb].Tag == "VB" && _analysis.Form(verb - 1) is "to" && facts.Actors.At(verb - 2) is { Kind: not MentionKind.Modifier } told && told.EndToken == verb - 1 && told.FirstToken > 0
            && (Verbs.Is(_analysis, told.FirstToken - 1) || _analysis.Form(told.FirstToken - 1) is "for"))
            return [.. told.ActorIds];
        if (verb >= 3 && _analysis.Tokens[verb].Tag == "VBG" && _analysis.Tokens[verb - 1].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Sconj && NounOwner(verb - 2) is { } host)
            return [.. host];
        var agent = Clauses.Agent(_analysis, verb);
        var sentence = _analysis.Sentences[_analysis.SentenceOf(verb)];
        if (agent < 0)
            return VerbGroup.Of(_analysis, verb).Passive ? [] : Nearest(verb, sentence.FirstToken);
        if (Clause(verb, sentence.FirstToken) is var clause and > 0)
            return _list.Read(clause, verb);
        var byTree = _parties.Of(agent);
        if (Coordinated(Start(agent), sentence.FirstToken) is var start and >= 0 && agent < verb)
            return _list.Read(start, verb);
        if (agent > verb)
            return More(byTree, _list.Read(Start(agent), sentence.EndToken));
        return More(byTree, _list.Read(Start(agent), verb));
    }

    /// <summary>Where the subject of a clause with <i>where</i> begins: <i>a summit where on Sunday A and B signed</i>; -1 for other clauses.</summary>
    private int Clause(int verb, int sentence)
    {
        if (_analysis.Tokens[verb].Relation is not ("acl" or "acl:relcl"))
            return -1;
        for (var token = verb - 1; token > Math.Max(sentence, verb - 16); token--)
        {
            if (Verbs.IsAny(_analysis, token))
                return -1;
            if (_analysis.Form(token) is not ("where" or "when"))
                continue;
            do
                token++;
            while (token < verb && (timed[token] || _analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Adv));
            return token < verb ? token : -1;
        }
        return -1;
    }

    private bool IsPeople(int noun)
    {
        var lower = Phrases.Lower(_analysis, noun);
        return lexicon.Offices.IsHead(lower) || lexicon.Offices.IsHead(lower.TrimEnd('s')) || lexicon.Offices.IsGroup(lower) || lower is "counterpart" or "counterparts" or "delegation" or "team" or "representatives";
    }

    /// <summary>The owner of a noun: <i>Kenya's role in hosting</i> has Kenya host.</summary>
    private IReadOnlyList<string>? NounOwner(int noun) =>
        _analysis.Tokens[noun].PartOfSpeech == PartOfSpeech.Noun && NameRuns.IsPossessive(_analysis, noun - 1) ? facts.Actors.At(noun - 2)?.ActorIds : null;

    /// <summary>Where a list begins whose end the tree took for the whole subject: <i>after A and B met</i>; -1 where none does.</summary>
    private int Coordinated(int start, int sentence)
    {
        if (start - 2 < sentence || _analysis.Form(start - 1) is not "and" || facts.Actors.At(start - 2) is not { Kind: MentionKind.Name } before || before.EndToken != start - 1)
            return -1;
        if (before.FirstToken > sentence && _analysis.Tokens[before.FirstToken - 1].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Part || Phrases.Lower(_analysis, Math.Max(sentence, before.FirstToken - 1)) is "with" or "to" or "of" or "by" or "for")
            return -1;
        return before.FirstToken;
    }

    /// <summary>Whom a verb acts on.</summary>
    public List<string> Objects(int verb)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(verb)];
        var undergoer = Clauses.Undergoer(_analysis, verb);
        if (VerbGroup.Of(_analysis, verb).Passive)
            return undergoer < 0 ? [] : More(_parties.Of(undergoer), undergoer < verb ? _list.Read(Start(undergoer), verb) : []);
        if (undergoer == Clauses.Agent(_analysis, verb) || undergoer >= 0 && lexicon.Noun(_analysis, undergoer) is not null)
            undergoer = -1;
        if (undergoer > verb && facts.Actors.At(undergoer) is null && _parties.Of(undergoer).Count < 2 && !IsPeople(undergoer))
            return [];
        var start = verb + 1;
        while (start < sentence.EndToken && (timed[start] || _analysis.Tokens[start].PartOfSpeech == PartOfSpeech.Adv || Phrases.Lower(_analysis, start) is "up" or "down"))
            start++;
        return More(undergoer < 0 ? [] : _parties.Of(undergoer), start < sentence.EndToken && _analysis.Form(start) is not ("," or "and") ? _list.Read(start, sentence.EndToken) : []);
    }

    /// <summary>The lists behind one of some prepositions that follow a word: by the tree, else the first that no other verb or subject matter parts from it.</summary>
    public List<string> Behind(int word, params ReadOnlySpan<string> prepositions)
    {
        var byTree = _parties.Behind(word, prepositions);
        var sentence = _analysis.Sentences[_analysis.SentenceOf(word)];
        for (var token = word + 1; token < Math.Min(sentence.EndToken - 1, word + Reach); token++)
        {
            var lower = Phrases.Lower(_analysis, token);
            if (prepositions.Contains(lower) && _analysis.Tokens[token].PartOfSpeech is not PartOfSpeech.Part && _analysis.Tokens[token + 1].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
                return More(byTree, _list.Read(token + 1, sentence.EndToken));
            if (Parts(token, lower))
                break;
        }
        return byTree;
    }

    /// <summary>The list that begins at a word.</summary>
    public List<string> From(int first) => _list.Read(first, _analysis.Sentences[_analysis.SentenceOf(first)].EndToken);

    /// <summary>The parties that stand before a noun as its owners or in its name: <i>Biden's call</i>, <i>the G20 summit</i>, <i>US-Ukraine talks</i>.</summary>
    public List<string> Owners(int noun)
    {
        var found = new List<string>();
        for (var token = noun - 1; token >= _analysis.Sentences[_analysis.SentenceOf(noun)].FirstToken && noun - token < Reach; token--)
        {
            if (facts.Actors.At(token) is { } mention)
            {
                token = mention.FirstToken;
                var before = new List<string>(mention.ActorIds.Where(id => !found.Contains(id)));
                before.AddRange(found);
                found = before;
                if (mention.Kind == MentionKind.Pronoun || token > 0 && !(IsLink(token - 1) || facts.Actors.At(token - 1) is not null))
                    break;
                continue;
            }
            var word = _analysis.Tokens[token];
            if (lexicon.Noun(_analysis, token)?.Type is not null && found.Count > 0)
                break;
            if (!(NameRuns.IsPossessive(_analysis, token) || IsLink(token) && found.Count > 0 || word.PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num || word.Relation == "amod" || _analysis.Form(token) is "-"))
                break;
        }
        return found;
    }

    /// <summary>The verb that holds a noun, by the tree, else the nearest one before it of a kind; -1 where none does.</summary>
    public int Holder(int noun, Func<int, bool> isLight)
    {
        var token = _analysis.Tokens[noun];
        if (token.Head >= 0 && token.PartOfSpeech != PartOfSpeech.Verb && token.Relation is "obj" or "nsubj" or "nsubj:pass" or "obl" or "iobj" && Verbs.Is(_analysis, token.Head))
            return token.Head;
        var sentence = _analysis.Sentences[_analysis.SentenceOf(noun)].FirstToken;
        for (var at = noun - 1; at > Math.Max(sentence, noun - 8); at--)
        {
            if (Verbs.Is(_analysis, at) && _analysis.Tokens[at].Relation is not "amod" && !(_analysis.Tokens[at].Tag == "VBG" && noun - at < 3))
                return isLight(at) ? at : -1;
            if (_analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Punct)
                return -1;
        }
        return -1;
    }

    private bool IsLink(int token) => _analysis.Form(token) is "and" or "," or "-" or "–" or "/" or "'s" or "’s" or "'" or "’";

    private bool Parts(int token, string lower)
    {
        var word = _analysis.Tokens[token];
        if (timed[token])
            return false;
        if (Verbs.IsAny(_analysis, token) && word.Relation is not "amod" || word.Tag is "WDT" or "WP" or "WRB" || word.PartOfSpeech == PartOfSpeech.Sconj)
            return true;
        if (word.PartOfSpeech == PartOfSpeech.Punct)
            return lower is not ("," or "(" or ")");
        return word.PartOfSpeech == PartOfSpeech.Adp && lower is "because" or "about" or "regarding" or "over" or "against" or "for" or "of" or "concerning" or "into" or "after" or "before"
            || word.PartOfSpeech == PartOfSpeech.Adp && lower == "on" && !(token + 1 < _analysis.Tokens.Length && timed[token + 1]);
    }

    private int Start(int head) => Phrases.Extent(_analysis, head, (a, child) => a.Tokens[child].Relation is not ("acl" or "acl:relcl" or "advcl" or "parataxis" or "punct" or "obl" or "advmod")).First;

    /// <summary>Whom the words before a verb name last, where the tree gives it no subject.</summary>
    private List<string> Nearest(int verb, int sentence)
    {
        for (var token = verb - 1; token >= sentence; token--)
        {
            if (facts.Actors.At(token) is { Kind: not MentionKind.Modifier } mention)
                return [.. mention.ActorIds];
            if (_analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Sconj or PartOfSpeech.Adp)
                return [];
        }
        return [];
    }

    private static List<string> More(List<string> byTree, List<string> byWords) => byWords.Count >= byTree.Count ? byWords : byTree;
}
