using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Reads a list of parties word by word, as the tree of a long list is seldom right: <i>Prime Minister A of B, C's foreign minister, and leaders from D and E</i>.</summary>
internal sealed class PartyList(ArticleFacts facts, OfficeWords offices, TimedWords timed)
{
    private readonly Analysis _analysis = facts.Analysis;

    /// <summary>The parties of a list that begins at a word and ends before another at the latest.</summary>
    public List<string> Read(int first, int limit)
    {
        var found = new List<string>();
        IReadOnlyList<string> owner = [], group = [];
        bool person = false, aside = false, linked = false, headed = false;
        for (var token = first; token < limit; token++)
        {
            if (facts.Actors.At(token) is { } mention && (mention.FirstToken == token || token == first))
            {
                if (mention.Kind == MentionKind.Pronoun && found.Count > 0 && Phrases.Is(_analysis.Tokens[mention.HeadToken].Relation, "nsubj"))
                    break;
                token = mention.EndToken - 1;
                var one = mention.ActorIds.Count == 1 ? facts.Actors.Find(mention.ActorIds[0]) : null;
                if (mention.Kind == MentionKind.Modifier || Possessive(token + 1) || mention.Kind == MentionKind.Pronoun && _analysis.Tokens[mention.HeadToken].Relation == "nmod:poss")
                {
                    owner = mention.Kind == MentionKind.Pronoun || one is { Kind: ActorKind.Person } ? [] : mention.ActorIds;
                    headed = false;
                    continue;
                }
                if (aside || person && linked)
                {
                    linked = false;
                    continue;
                }
                if (group.Count > 0 && linked)
                    found.RemoveAll(group.Contains);
                Add(found, mention.ActorIds);
                group = one is { Kind: ActorKind.Group } ? mention.ActorIds : [];
                person = one is { Kind: ActorKind.Person } || mention.ActorIds.Count > 1;
                (owner, linked, headed) = ([], false, true);
                continue;
            }
            var lower = Phrases.Lower(_analysis, token);
            if (lower is "following" or "during" or "after" or "before" or "amid" or "ahead" or "regarding" or "concerning" or "today" or "yesterday" or "tomorrow" or "tonight")
                break;
            switch (lower)
            {
                case "," or "and" or "&" or ";" or "plus" or "or" or "/":
                    Close(found, owner, headed);
                    if (lower == "," && person && IsAside(token + 1, limit))
                        aside = true;
                    else if (aside || lower != "," || !person)
                        aside = false;
                    (owner, headed, linked, group) = ([], false, false, []);
                    if (!aside || lower != ",")
                        person = false;
                    continue;
                case "(":
                    while (token + 1 < limit && _analysis.Form(token) is not ")")
                        token++;
                    continue;
                case "of" or "from" or "including":
                    linked = true;
                    continue;
                case "to" or "for" when token + 1 < limit && (headed || person) && _analysis.Tokens[token + 1].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Aux):
                    (linked, person) = (true, true);
                    continue;
                case "the" or "a" or "an" or "all" or "both" or "other" or "several" or "his" or "her" or "their" or "its" or "-" or "as" or "well" or "along" or "with" or "then" when lower is not ("as" or "well" or "along" or "with") || IsJoined(token):
                    continue;
            }
            if (IsOfList(token))
            {
                headed |= offices.IsHead(lower) || offices.IsHead(lower.TrimEnd('s')) || offices.IsGroup(lower) || lower is "counterpart" or "counterparts" or "representatives" or "officials" or "team" or "delegation";
                continue;
            }
            break;
        }
        Close(found, owner, headed);
        return found;
    }

    private static void Close(List<string> found, IReadOnlyList<string> owner, bool headed)
    {
        if (headed)
            Add(found, owner);
    }

    private static void Add(List<string> found, IReadOnlyList<string> ids) => found.AddRange(ids.Where(id => !found.Contains(id)).ToArray());

    private bool Possessive(int token) => token < _analysis.Tokens.Length && _analysis.Form(token) is "'s" or "’s" or "'" or "’";

    /// <summary><i>as well as</i>, <i>along with</i>, <i>together with</i>.</summary>
    private bool IsJoined(int token) => Phrases.Lower(_analysis, token) switch
    {
        "as" => token + 1 < _analysis.Tokens.Length && _analysis.Form(token + 1) is "well" || token > 0 && _analysis.Form(token - 1) is "well",
        "well" => token > 0 && _analysis.Form(token - 1) is "as",
        "along" => token + 1 < _analysis.Tokens.Length && _analysis.Form(token + 1) is "with",
        _ => token > 0 && _analysis.Form(token - 1) is "along" or "together",
    };

    /// <summary>Whether an office without a name follows, which describes the person before it: <i>Ann Berg, adviser to the King,</i>.</summary>
    private bool IsAside(int token, int limit)
    {
        for (var at = token; at < Math.Min(token + 6, limit); at++)
        {
            if (facts.Actors.At(at) is { } mention)
                return mention.Kind == MentionKind.Nominal && mention.ActorIds.Count == 1;
            if (offices.IsHead(Phrases.Lower(_analysis, at)))
                return true;
            if (_analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Punct or PartOfSpeech.Verb or PartOfSpeech.Cconj)
                return false;
        }
        return false;
    }

    private bool IsOfList(int token)
    {
        var word = _analysis.Tokens[token];
        if (timed[token])
            return false;
        return word.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Det
            || Possessive(token) || word.Tag is "VBN" && word.Relation == "amod";
    }
}
