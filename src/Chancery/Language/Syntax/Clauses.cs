namespace Chancery.Language.Syntax;

/// <summary>Who does what in a clause, across coordination, control, relative clauses and the passive (UD v2 basic dependencies).</summary>
internal static class Clauses
{
    private const int MaxClimb = 12;

    /// <summary>Whether a word is the predicate of a clause: a verb, or a noun or adjective with a copula.</summary>
    public static bool IsPredicate(Analysis analysis, int token) =>
        analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Verb
        || Phrases.Child(analysis, token, "cop", "nsubj", "csubj") >= 0;

    /// <summary>The lemma with its particle: <c>hand over</c>.</summary>
    public static string Lemma(Analysis analysis, int verb)
    {
        var lemma = analysis.Tokens[verb].Lemma;
        var particle = Phrases.Child(analysis, verb, "compound:prt");
        return particle < 0 ? lemma : $"{lemma} {analysis.Tokens[particle].Lemma}";
    }

    /// <summary>The nominal that is the grammatical subject; looked for in the governing clauses where the verb has none of its own. -1 where none.</summary>
    public static int Subject(Analysis analysis, int verb)
    {
        for (var (at, climbed) = (verb, 0); at >= 0 && climbed < MaxClimb; climbed++)
        {
            var own = Nearer(analysis, at, Phrases.Child(analysis, at, "nsubj", "csubj"));
            var token = analysis.Tokens[at];
            if (own >= 0 && !IsRelativiser(analysis, own))
                return own;
            if (own >= 0 && token.Relation != "acl:relcl")
                return -1;
            switch (token.Relation)
            {
                case "acl:relcl":
                    return token.Head;
                case "acl" when own < 0 && token.Tag is "VBG" or "VBN":
                    return token.Head;
                case "acl":
                    at = PossessorOrGovernor(analysis, token.Head, out var possessor);
                    if (possessor >= 0)
                        return possessor;
                    break;
                case "xcomp" when ControlledObject(analysis, token.Head, at) is var controlled and >= 0:
                    return controlled;
                case "conj" or "xcomp" or "advcl" or "advcl:relcl" or "parataxis" when token.Head >= 0:
                    at = token.Head;
                    break;
                case "ccomp" when own < 0 && token.Tag is "VB" or "VBG":
                    at = token.Head;
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>The subject behind a colon where the parser took the heading before it for another (<i>Food aid: The ministry is announcing…</i>), and that of an active verb where it took what is given for that of a passive (<i>the sum which Chad has given</i>).</summary>
    private static int Nearer(Analysis analysis, int verb, int subject)
    {
        if (subject < 0 || subject > verb)
            return subject;
        var nearer = analysis.Tokens[subject].Relation == "nsubj:pass";
        foreach (var child in analysis.Children(verb))
        {
            if (child > subject && child < verb && analysis.Form(child) is ":")
                nearer = true;
            else if (nearer && child > subject && child < verb && (analysis.Tokens[child].Relation == "nsubj" || analysis.Tokens[subject].Relation != "nsubj:pass" && Phrases.Is(analysis.Tokens[child].Relation, "nsubj")))
                return child;
        }
        return subject;
    }

    /// <summary>The nominal that gives, says or does: the subject of an active clause, the <i>by</i>-phrase of a passive one; -1 where none.</summary>
    public static int Agent(Analysis analysis, int verb)
    {
        if (!VerbGroup.Of(analysis, verb).Passive)
            return Subject(analysis, verb);
        foreach (var child in analysis.Children(verb))
        {
            var relation = analysis.Tokens[child].Relation;
            if (relation == "obl:agent" || (Phrases.Is(relation, "obl") && Phrases.Case(analysis, child) == "by"))
                return child;
        }
        return -1;
    }

    /// <summary>What undergoes it: the object of an active clause, the subject of a passive one; -1 where none.</summary>
    public static int Undergoer(Analysis analysis, int verb)
    {
        if (VerbGroup.Of(analysis, verb).Passive)
            return analysis.Tokens[verb].Relation == "acl" ? analysis.Tokens[verb].Head : Subject(analysis, verb);
        var direct = Phrases.Child(analysis, verb, "obj");
        if (direct >= 0 || analysis.Tokens[verb].Relation != "acl:relcl")
            return direct;
        var subject = Phrases.Child(analysis, verb, "nsubj");
        return subject >= 0 && !IsRelativiser(analysis, subject) ? analysis.Tokens[verb].Head : -1;
    }

    /// <summary>The nearest predicate that a word depends on, itself excluded; -1 where none.</summary>
    public static int Governor(Analysis analysis, int token)
    {
        for (var at = analysis.Tokens[token].Head; at >= 0; at = analysis.Tokens[at].Head)
        {
            if (IsPredicate(analysis, at))
                return at;
        }
        return -1;
    }

    /// <summary>Whether a word is a relative pronoun: <i>which</i>, <i>who</i>, <i>that</i>.</summary>
    public static bool IsRelativiser(Analysis analysis, int token) =>
        analysis.Tokens[token].Tag is "WDT" or "WP" or "WP$" || (analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Pron && analysis.Tokens[token].Lemma == "that" && analysis.Tokens[token].Relation.StartsWith("nsubj", StringComparison.Ordinal) && analysis.Tokens[analysis.Tokens[token].Head].Relation == "acl:relcl");

    private static int ControlledObject(Analysis analysis, int governor, int verb)
    {
        if (governor < 0 || VerbGroup.Of(analysis, governor).Passive)
            return -1;
        var controlled = Phrases.Child(analysis, governor, "obj", "iobj");
        return controlled >= 0 && controlled < verb ? controlled : -1;
    }

    private static int PossessorOrGovernor(Analysis analysis, int noun, out int possessor)
    {
        possessor = Phrases.Child(analysis, noun, "nmod:poss");
        return possessor >= 0 ? noun : Governor(analysis, noun);
    }
}
