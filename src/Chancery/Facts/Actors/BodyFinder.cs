using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>Finds governments and their bodies: <i>the Swedish government</i>, <i>Chad's Ministry of Health</i>, <i>Parliament of Fiji</i>.</summary>
internal sealed class BodyFinder(OfficeWords offices, Gazetteer gazetteer, NameFinder names)
{
    private const int LongestName = 8;

    /// <summary>Adds what it finds to the cast.</summary>
    public void Find(Analysis analysis, Cast cast)
    {
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (cast.At(token) is not null || analysis.Tokens[token].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
                continue;
            var lower = Phrases.Lower(analysis, token);
            if (token > 1 && analysis.Form(token - 1) is "of" && offices.IsHead(Phrases.Lower(analysis, token - 2)))
                continue;
            if (offices.IsGovernment(lower) || offices.IsBody(lower))
                Body(analysis, cast, token, offices.IsGovernment(lower));
        }
    }

    private void Body(Analysis analysis, Cast cast, int head, bool government)
    {
        var start = head;
        while (start > 0 && head - start < LongestName && cast.At(start - 1) is null && NameRuns.Touches(analysis, start) && (NameRuns.Describes(analysis, start - 1) || analysis.Form(start - 1) is "-"))
            start--;
        var (first, owner) = OwnerBefore(analysis, cast, start);
        if (first < start && analysis.Form(start) is "-")
            start++;
        var end = NameEnd(analysis, cast, head);
        if (owner is null)
        {
            (owner, var ownerEnd) = OwnerBehind(analysis, cast, end) is { Owner: not null } named ? named : (InCapital(analysis, cast, end), end);
            if (owner is not null && government)
                end = ownerEnd;
        }
        if (owner is null || cast.Find(owner) is not { } party)
            return;
        if (government)
        {
            if (Principal(party) is { } country && (cast.Find(country) is not null || gazetteer.Countries.ContainsKey(country) && cast.Know(names.ActorOf(country)) is not null))
                cast.Cover(MentionKind.Name, [country], first, party.Kind == ActorKind.Person || first < start ? head + 1 : end);
            return;
        }
        if (party.Kind == ActorKind.Person || start == head && !NameRuns.IsCapital(analysis, head) && first == head)
            return;
        var name = NameRuns.Text(analysis, start, end);
        var prefix = party.Country ?? party.Id;
        var id = $"{prefix}/{Slug.Of(name)}";
        cast.Know(new Actor(id, ActorKind.Organisation, name) { Country = party.Country, ActsFor = party.ActsFor ?? party.Id });
        cast.Cover(MentionKind.Name, [id], first, end);
    }

    /// <summary>A government of a person is that of the country which the person serves.</summary>
    private static string? Principal(Actor owner) => owner.Kind == ActorKind.Person ? owner.Country : owner.ActsFor ?? owner.Id;

    private static (int First, string? Owner) OwnerBefore(Analysis analysis, Cast cast, int start)
    {
        if (start == 0)
            return (start, null);
        var at = start - 1;
        if (NameRuns.IsPossessive(analysis, at) && at > 0)
            at--;
        else if (!NameRuns.Touches(analysis, start))
            return (start, null);
        return cast.At(at) is { Kind: not MentionKind.Pronoun, ActorIds.Count: 1 } mention && at >= start - 2 ? (mention.FirstToken, mention.ActorIds[0]) : (start, null);
    }

    /// <summary>The country in whose capital a body sits: <i>the health ministry in Oslo</i>.</summary>
    private string? InCapital(Analysis analysis, Cast cast, int end) =>
        end + 1 < analysis.Tokens.Length && analysis.Form(end) is "in" && cast.IsFree(end + 1, end + 2) && gazetteer.At(analysis, end + 1) is ({ Role: NameRole.Capital } capital, _) && gazetteer.Countries.ContainsKey(capital.Id)
            ? cast.Know(names.ActorOf(capital.Id)).Id
            : null;

    private static (string? Owner, int End) OwnerBehind(Analysis analysis, Cast cast, int end)
    {
        if (end >= analysis.Tokens.Length - 1 || analysis.Form(end) is not ("of" or "in"))
            return (null, end);
        var at = analysis.Form(end + 1) is "the" ? end + 2 : end + 1;
        return cast.At(at) is { Kind: not MentionKind.Pronoun, ActorIds.Count: 1 } mention && mention.FirstToken == at && OfficesBeside.Party(cast, mention) is not null
            ? (mention.ActorIds[0], mention.EndToken)
            : (null, end);
    }

    /// <summary>The words behind the head that belong to its name: <i>of Foreign Affairs and Trade</i>.</summary>
    private static int NameEnd(Analysis analysis, Cast cast, int head)
    {
        var end = head + 1;
        if (!NameRuns.IsCapital(analysis, head) || end + 1 >= analysis.Tokens.Length || analysis.Form(end) is not ("of" or "for"))
            return end;
        var at = end + 1;
        while (at < analysis.Tokens.Length && at - end < LongestName && cast.At(at) is null && NameRuns.Touches(analysis, at))
        {
            if (NameRuns.IsCapital(analysis, at) && NameRuns.Describes(analysis, at))
                end = ++at;
            else if (analysis.Form(at) is "and" or "," or "&" && at + 1 < analysis.Tokens.Length && at > head + 2)
                at++;
            else
                break;
        }
        return end;
    }
}
