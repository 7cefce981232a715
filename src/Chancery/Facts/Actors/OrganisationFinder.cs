using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>Finds organisations that no list has: by their last word, by capitals, by the engine's names; and leads short forms back (<i>the fund (PRF)</i>, <i>the fund’s (PRF) loan</i>).</summary>
internal sealed class OrganisationFinder(OfficeWords offices)
{
    private const int LongestAcronym = 6;
    private const int LongestName = 8;

    /// <summary>Adds what it finds to the cast.</summary>
    public void Find(Analysis analysis, Cast cast)
    {
        foreach (var entity in analysis.Entities)
        {
            if (entity.Kind == EntityKind.Organisation)
                Entity(analysis, cast, entity);
        }
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (cast.At(token) is null && analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Propn)
                Named(analysis, cast, token);
        }
    }

    /// <summary>Leads short forms that the article itself gives in brackets back to the name before them.</summary>
    public static void ShortForms(Analysis analysis, Cast cast)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var token = 1; token + 2 < analysis.Tokens.Length; token++)
        {
            if (analysis.Form(token) is "(" && analysis.Form(token + 2) is ")" && IsFree(cast, token + 1) && IsAcronym(analysis.Form(token + 1))
                && (NameRuns.IsPossessive(analysis, token - 1) ? token - 2 : token - 1) is >= 0 and var last
                && cast.Only(cast.At(last)) is { Kind: ActorKind.Country or ActorKind.Organisation } named && cast.At(last)!.EndToken == last + 1)
                ids.TryAdd(analysis.Form(token + 1).ToString(), named.Id);
        }
        for (var token = 0; ids.Count > 0 && token < analysis.Tokens.Length; token++)
        {
            if (IsFree(cast, token) && IsAcronym(analysis.Form(token)) && ids.TryGetValue(analysis.Form(token).ToString(), out var id))
                cast.Cover(analysis.Tokens[token].Relation is "compound" or "nmod:poss" or "amod" or "nmod:desc" ? MentionKind.Modifier : MentionKind.Name, [id], token, token + 1);
        }
    }

    private static bool IsFree(Cast cast, int token) =>
        cast.At(token) is not { } mention || mention.EndToken - mention.FirstToken == 1 && cast.Only(mention) is { Kind: ActorKind.Organisation } only && ActorIds.IsUnlisted(only.Id);

    private void Entity(Analysis analysis, Cast cast, Entity entity)
    {
        var (first, end) = (entity.FirstToken, entity.EndToken);
        while (end - 1 > first && NameRuns.IsPossessive(analysis, end - 1))
            end--;
        if (!cast.IsFree(first, end) || !NameRuns.IsCapital(analysis, first) || !NameRuns.IsCapital(analysis, end - 1) || IsLocal(analysis, first, end))
            return;
        var name = NameRuns.Text(analysis, first, end);
        var last = Phrases.Lower(analysis, end - 1);
        if (name.Any(char.IsDigit) || IsNoName(analysis, first, end, last))
            return;
        var sentence = analysis.Sentences[analysis.SentenceOf(first)];
        if (end - first == 1 && (analysis.Tokens[first].Relation is "compound" or "amod" || analysis.Tokens[first].PartOfSpeech != PartOfSpeech.Propn))
            return;
        if (NameRuns.IsTitleCase(analysis, sentence) && !IsAcronym(name) && !offices.IsOrganisation(analysis.Form(end - 1).ToString()))
            return;
        Add(analysis, cast, name, first, end);
    }

    private bool IsNoName(Analysis analysis, int first, int end, string last)
    {
        var head = end - 1;
        for (var token = first; token < end - 1; token++)
        {
            if (analysis.Form(token) is "of" or "for")
            {
                head = token - 1;
                break;
            }
        }
        var lower = head < first ? last : Phrases.Lower(analysis, head);
        return offices.IsThing(lower) || offices.IsThing(last) || offices.IsGroup(lower) && end - first < 3 || offices.IsHead(lower) || offices.IsHead(lower.TrimEnd('s'))
            || end - first == 1 && (offices.IsGovernment(last) || offices.IsModifier(last) || offices.IsBody(last));
    }

    /// <summary>Whether the name only says where something is: <i>in the Blue Room</i>.</summary>
    private bool IsLocal(Analysis analysis, int first, int end)
    {
        if (offices.IsOrganisation(analysis.Form(end - 1).ToString()))
            return false;
        for (var token = first; token < end; token++)
        {
            if (Phrases.Case(analysis, token) is "in" or "at" or "near" or "inside" or "within" or "outside" or "across" or "throughout")
                return true;
        }
        var before = first - 1;
        while (before > 0 && analysis.Tokens[before].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj)
            before--;
        return before >= 0 && Phrases.Lower(analysis, before) is "in" or "at" or "near" or "inside" or "within" or "outside" or "across" or "throughout";
    }

    private void Named(Analysis analysis, Cast cast, int token)
    {
        var end = token + 1;
        while (end < analysis.Tokens.Length && end - token < LongestName && cast.At(end) is null && NameRuns.Touches(analysis, end) && IsOfName(analysis, token, end))
            end++;
        while (end > token + 1 && analysis.Tokens[end - 1].PartOfSpeech is not PartOfSpeech.Propn)
            end--;
        var form = analysis.Form(end - 1).ToString();
        var acts = end - token == 1 && IsAcronym(form) && (analysis.Tokens[token].Relation is "nsubj" or "nsubj:pass" or "obl:agent" or "nmod:poss") && !offices.IsThing(form.ToLowerInvariant());
        var named = end - token >= 2 && (offices.IsOrganisation(form) || offices.IsOrganisation(analysis.Form(token).ToString())) && !IsNoName(analysis, token, end, form.ToLowerInvariant()) && !IsLocal(analysis, token, end);
        if (acts || named)
            Add(analysis, cast, NameRuns.Text(analysis, token, end), token, end);
    }

    private static void Add(Analysis analysis, Cast cast, string name, int first, int end)
    {
        var id = ActorIds.OfUnlisted(name);
        cast.Know(new Actor(id, ActorKind.Organisation, name));
        cast.Mention(analysis.Tokens[end - 1].Relation is "compound" or "nmod:poss" ? MentionKind.Modifier : MentionKind.Name, [id], first, end);
    }

    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        if (form.Length is < 3 or > LongestAcronym)
            return false;
        var capitals = 0;
        foreach (var c in form)
            capitals += char.IsUpper(c) ? 1 : char.IsLetter(c) ? 0 : -LongestAcronym;
        return capitals >= 2 && capitals >= form.Length - 1;
    }

    private static bool IsOfName(Analysis analysis, int first, int at)
    {
        if (analysis.Tokens[at].PartOfSpeech == PartOfSpeech.Propn)
            return true;
        return at - first >= 1 && analysis.Form(at) is "of" or "for" or "and" or "-" or "&" or "’s" or "'s" or "on" && at + 1 < analysis.Tokens.Length && analysis.Tokens[at + 1].PartOfSpeech == PartOfSpeech.Propn;
    }
}
