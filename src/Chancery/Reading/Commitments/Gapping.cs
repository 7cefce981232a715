using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Who stands before a sum or number whose verb is left out, as the clause before has it: <i>Germany pledged €3m, France €2m and Italy €1m</i>; <i>gave Chad 20 trucks and Niger 30 boats</i>.</summary>
internal sealed class Gapping(ArticleFacts facts, PartyMentions parties)
{
    private const int LongestBound = 4;

    private readonly Analysis _analysis = facts.Analysis;

    /// <summary>The parties, and whether they get it; nobody where the verb is not left out.</summary>
    public (Found Parties, bool Get) Find(Support support, Draft? recent)
    {
        if (!support.IsCounted || recent is not { Giver.Any: true } || _analysis.SentenceOf(support.Top) != _analysis.SentenceOf(recent.Support.Top) || First(support) <= First(recent.Support))
            return (Found.Nobody, false);
        var listed = Found.Nobody;
        for (var at = BeforeFigure(support); Name(at) is { } name && name.FirstToken > First(recent.Support) && BeforeBreak(name) is >= 0 and var before; at = before)
            listed = parties.Of(name).And(listed);
        return (listed, listed.Any && Gets(recent));
    }

    /// <summary>The word before the comma or conjunction that stands before a name; -1 where none does.</summary>
    private int BeforeBreak(Mention name)
    {
        var at = name.FirstToken - 1;
        at -= Phrases.Lower(_analysis, at) is "the" ? 1 : 0;
        return Phrases.Lower(_analysis, at) is not ("," or ";" or "and" or "but" or "while") ? -1 : _analysis.Form(at) is not "," && _analysis.Form(at - 1) is "," ? at - 2 : at - 1;
    }

    /// <summary>Whether the party before the figure, or the subject, got what the clause before tells of.</summary>
    private bool Gets(Draft draft) =>
        Name(BeforeFigure(draft.Support)) is { } name && draft.Getter.Parties.Any(p => p.Words == name.Span)
        || draft.Nearest >= 0 && draft.Chain[draft.Nearest] is { Entry.Role: VerbRole.Receive } or { Group.Passive: true, Role: "obj" };

    private Mention? Name(int end) =>
        end > 0 && facts.Actors.At(end) is { Kind: MentionKind.Name or MentionKind.Modifier } name && name.EndToken == end + 1 && _analysis.Tokens[end].PartOfSpeech == PartOfSpeech.Propn && facts.Actors.Find(name.ActorIds[0]) is { Kind: ActorKind.Country or ActorKind.Organisation } ? name : null;

    private int BeforeFigure(Support support)
    {
        var at = First(support) - 1;
        for (var steps = 0; at > 0 && steps < LongestBound && (facts.Actors.At(at) is null && _analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num || Phrases.Lower(_analysis, at) is "up" or "to" or "at" or "than"); steps++)
            at--;
        return at;
    }

    private int First(Support support) => support.Amount is { } amount ? _analysis.TokenAt(amount.Span.Start) : support.Count?.FirstToken ?? Math.Max(support.Top, support.Noun);
}
