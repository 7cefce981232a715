using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>Reads the office and country that stand before or behind a name, word by word.</summary>
internal sealed class OfficesBeside(OfficeWords offices)
{
    private const int LongestOffice = 16;
    private const int LongestGap = 6;
    private const int Apposition = 12;

    /// <summary>What stands before a name: <i>Swedish Minister for Trade</i>, <i>Head of the Office of the President of Chad</i>.</summary>
    public OfficePhrase Before(Analysis analysis, Cast cast, int name)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(name)].FirstToken;
        if (name - 1 > sentence && Phrases.Lower(analysis, name - 1) is "counterpart" or "counterparts")
            return Counterpart(analysis, cast, name, sentence);
        int first = name, office = -1;
        string? country = null;
        bool title = false, inside = false;
        for (var (at, steps) = (name - 1, 0); at >= sentence && steps < LongestOffice; at--, steps++)
        {
            var form = analysis.Form(at).ToString();
            var lower = form.ToLowerInvariant();
            if (office < 0 && offices.IsTitle(form))
            {
                (title, first) = (true, at);
            }
            else if (offices.IsHead(lower) || NameRuns.IsCapital(analysis, at) && offices.IsHead(lower.TrimEnd('s')))
            {
                (office, first) = (at, at);
            }
            else if (cast.At(at) is { } mention)
            {
                if (Party(cast, mention) is not { } party || office < 0 && !HasOfficeFurther(analysis, mention.FirstToken - 1, sentence))
                    break;
                country = office >= 0 ? party : country ?? party;
                (first, at, inside) = (mention.FirstToken, mention.FirstToken, inside || office < 0);
                if (office >= 0)
                    break;
            }
            else if (office >= 0 && (offices.IsModifier(lower) || form is "-" || IsTrade(analysis, cast, at, sentence)))
            {
                first = at;
            }
            else if (office >= 0 && NameRuns.IsPossessive(analysis, at) && cast.At(at - 1) is not null)
            {
                continue;
            }
            else if (lower is "and" && (title || cast.At(at - 1) is not null))
            {
                break;
            }
            else if (!(Links(lower, office >= 0, inside) || office < 0 && NameRuns.IsCapital(analysis, at)) || !HasOfficeFurther(analysis, at - 1, sentence))
            {
                break;
            }
        }
        if (office < 0)
            return title ? new OfficePhrase(first, null, country, true) : new OfficePhrase(name, null, null, false);
        return new OfficePhrase(first, Office(analysis, cast, first, name), country, title);
    }

    /// <summary>What stands behind a name: <i>of Canada</i>, <i>, the Greek foreign minister,</i>.</summary>
    public OfficePhrase Behind(Analysis analysis, Cast cast, int end)
    {
        var none = new OfficePhrase(end, null, null, false);
        if (end + 1 >= analysis.Tokens.Length)
            return none;
        if (analysis.Form(end) is "of")
        {
            var at = analysis.Form(end + 1) is "the" ? end + 2 : end + 1;
            return cast.At(at) is { Kind: not MentionKind.Pronoun } party && Party(cast, party) is { } id ? none with { Country = id } : none;
        }
        if (analysis.Form(end) is not ("," or "(") || analysis.Form(end + 1) is "and")
            return none;
        string? country = null;
        for (var at = end + 1; at < Math.Min(end + Apposition, analysis.Tokens.Length); at++)
        {
            var lower = Phrases.Lower(analysis, at);
            if (cast.At(at) is { } mention && Party(cast, mention) is { } party)
                country ??= party;
            else if (offices.IsHead(lower) && at + 1 < analysis.Tokens.Length && analysis.Tokens[at + 1].PartOfSpeech == PartOfSpeech.Propn && NameRuns.Touches(analysis, at + 1))
                return none;
            else if (offices.IsHead(lower))
                return none with { Office = Named(analysis, end + 1, at), Country = country ?? CountryBehind(analysis, cast, at) };
            else if (!(offices.IsModifier(lower) || lower is "the" or "a" or "of" or "for" or "and" || NameRuns.IsPossessive(analysis, at) || NameRuns.IsCapital(analysis, at) || analysis.Tokens[at].PartOfSpeech == PartOfSpeech.Adj))
                break;
        }
        return none;
    }

    /// <summary>Whether a word belongs to an office or a form of address rather than to a name.</summary>
    public bool IsOfficeWord(Analysis analysis, int token) =>
        offices.IsModifier(Phrases.Lower(analysis, token)) || offices.IsTitle(analysis.Form(token).ToString());

    /// <summary>What an office is for, in words that no list has, between it and its country: <i>Fiji's fisheries and sugar minister</i>.</summary>
    private static bool IsTrade(Analysis analysis, Cast cast, int token, int sentence)
    {
        if (analysis.Form(token) is "and" && cast.At(token - 1) is not null)
            return false;
        for (var at = token; at >= Math.Max(sentence, token - 7); at--)
        {
            if (cast.At(at) is { } mention)
                return at < token && Party(cast, mention) is not null;
            if (!(NameRuns.Describes(analysis, at) || analysis.Form(at) is "for" or "of" && at < token || NameRuns.IsPossessive(analysis, at) || analysis.Form(at) is "and" && at < token || analysis.Form(at) is "and" && NameRuns.Describes(analysis, at - 1)))
                return false;
        }
        return false;
    }

    /// <summary>The country of a country's body, an organisation itself; null for people.</summary>
    public static string? Party(Cast cast, Mention mention) =>
        mention.ActorIds.Count == 1 && cast.Find(mention.ActorIds[0]) is { Kind: ActorKind.Country or ActorKind.Organisation } party ? party.Country ?? party.ActsFor ?? party.Id : null;

    /// <summary>Small words within an office. Behind an office they lead to a further one only across a country: <i>aide to President X</i> is none of the aide.</summary>
    private static bool Links(string lower, bool hasOffice, bool crossedCountry) => hasOffice
        ? crossedCountry && lower is "of" or "for" or "to" or "the"
        : lower is "for" or "of" or "and" or "the" or "," or "&" or "to" or "-" or "'s" or "’s";

    private static OfficePhrase Counterpart(Analysis analysis, Cast cast, int name, int sentence)
    {
        var first = name - 1;
        string? country = null;
        for (; first - 1 >= sentence && NameRuns.Touches(analysis, first) && (cast.At(first - 1) is not null || analysis.Tokens[first - 1].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Pron or PartOfSpeech.Det); first--)
        {
            if (cast.At(first - 1) is { } mention)
                country ??= Party(cast, mention);
        }
        return new OfficePhrase(first, null, country, true);
    }

    private bool HasOfficeFurther(Analysis analysis, int at, int floor)
    {
        for (var i = at; i >= Math.Max(floor, at - LongestGap); i--)
        {
            if (offices.IsHead(Phrases.Lower(analysis, i)))
                return true;
            if (Verbs.IsAny(analysis, i) || analysis.Tokens[i].PartOfSpeech == PartOfSpeech.Punct)
                return false;
        }
        return false;
    }

    private string Office(Analysis analysis, Cast cast, int first, int name)
    {
        var end = name;
        while (end > first + 1 && (offices.IsTitle(analysis.Form(end - 1).ToString()) || cast.At(end - 1) is not null || analysis.Form(end - 1) is "of" or "the"))
            end--;
        var start = first;
        while (start + 1 < end && (cast.At(start) is not null || NameRuns.IsPossessive(analysis, start)))
            start++;
        return NameRuns.Text(analysis, start, end).ToLowerInvariant();
    }

    private string Named(Analysis analysis, int from, int head)
    {
        var first = head;
        while (first > from && offices.IsModifier(Phrases.Lower(analysis, first - 1)))
            first--;
        var end = head + 1;
        if (end + 1 < analysis.Tokens.Length && analysis.Form(end) is "of" && analysis.Form(end + 1) is "State")
            end += 2;
        return NameRuns.Text(analysis, first, end).ToLowerInvariant();
    }

    private static string? CountryBehind(Analysis analysis, Cast cast, int head)
    {
        for (var at = head + 1; at < Math.Min(head + 7, analysis.Tokens.Length); at++)
        {
            if (cast.At(at) is { } mention && Party(cast, mention) is { } party)
                return party;
            if (analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Punct)
                break;
        }
        return null;
    }
}
