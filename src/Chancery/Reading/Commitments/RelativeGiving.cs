using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>What a relative clause says of a gift, whatever stands above the gift: <i>announced $9m in aid that Norway will send to Chad</i>.</summary>
internal static class RelativeGiving
{
    private const int LongestName = 4;

    /// <summary>The verb of giving of the clause and its subject; -1 for both where the gift has no such clause with a subject of its own.</summary>
    public static (int Verb, int Subject) Of(Analysis analysis, SupportLexicon lexicon, Support support)
    {
        foreach (var noun in new[] { support.Noun, support.Top })
        {
            if (noun < 0)
                continue;
            foreach (var child in analysis.Children(noun))
            {
                if (child > noun && analysis.Tokens[child].Relation == "acl:relcl" && Phrases.Child(analysis, child, "nsubj") is >= 0 and var subject && subject > noun && !Clauses.IsRelativiser(analysis, subject) && !HasOther(analysis, child) && Giving(analysis, lexicon, child) is >= 0 and var verb)
                    return (verb, subject);
            }
            if (Bare(analysis, lexicon, noun) is var (giving, giver))
                return (giving, giver);
        }
        return (-1, -1);
    }

    /// <summary>The clause that follows without <i>that</i>, whatever the tree hangs it on: <i>aid the United States will send</i>.</summary>
    private static (int Verb, int Subject)? Bare(Analysis analysis, SupportLexicon lexicon, int noun)
    {
        for (var token = noun + 1; token < analysis.Tokens.Length && token <= noun + LongestName && analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Noun; token++)
        {
            if (analysis.Tokens[token] is { Relation: "nsubj", Head: var verb } && verb > token && Phrases.Child(analysis, verb, "obj") < 0 && Giving(analysis, lexicon, verb) == verb)
                return (verb, token);
        }
        return null;
    }

    /// <summary>Whether the clause tells of a share by a sum of its own: <i>$9m, of which Norway will give $2m</i>.</summary>
    private static bool HasOther(Analysis analysis, int verb) => Phrases.Child(analysis, verb, "obj") is >= 0 and var own && own > verb && analysis.Tokens[own].PartOfSpeech == PartOfSpeech.Sym;

    private static int Giving(Analysis analysis, SupportLexicon lexicon, int verb)
    {
        if (lexicon.Verb(analysis, verb) is { Role: VerbRole.Give })
            return verb;
        var intended = Phrases.Child(analysis, verb, "xcomp");
        return intended >= 0 && lexicon.Verb(analysis, intended) is { Role: VerbRole.Give } ? intended : -1;
    }
}
