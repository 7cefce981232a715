namespace Chancery.Language.Syntax;

/// <summary>A verb with its auxiliaries: what they say of time, voice, mood and truth.</summary>
/// <param name="Tense">When.</param>
/// <param name="Perfect">With <i>have</i>: <i>has paused</i>.</param>
/// <param name="Progressive">With <i>be</i> and an -ing form: <i>is providing</i>.</param>
/// <param name="Passive">Whether the subject undergoes it.</param>
/// <param name="Negated">Whether <i>not</i>, <i>never</i> or the like stands with it.</param>
/// <param name="Modal">The modal other than <i>will</i> and <i>shall</i>, as a lemma: <i>could</i>, <i>may</i>, <i>should</i>; null where none.</param>
internal readonly record struct VerbGroup(Tense Tense, bool Perfect, bool Progressive, bool Passive, bool Negated, string? Modal)
{
    /// <summary>Reads the auxiliaries of a verb or of a predicate with a copula.</summary>
    /// <remarks>A later part of a coordination (<i>has paused and stopped</i>) takes over the auxiliaries of the first where it has none and the same form.</remarks>
    public static VerbGroup Of(Analysis analysis, int verb)
    {
        var token = analysis.Tokens[verb];
        var group = default(Auxiliaries);
        foreach (var child in analysis.Children(verb))
            group.Add(analysis, child);
        if (!group.Any && token.Relation == "conj" && token.Head >= 0 && analysis.Tokens[token.Head].Tag == token.Tag
            && token.Tag is "VB" or "VBN" or "VBG")
        {
            foreach (var child in analysis.Children(token.Head))
                group.Add(analysis, child);
        }
        // What somebody is to do lies ahead, what he was to do lay ahead: is to lend.
        var ahead = group.Be && token.Tag == "VB" && Phrases.Child(analysis, verb, "mark") is >= 0 and var mark && analysis.Tokens[mark].Tag == "TO";
        var participleAlone = !group.Any && token.Tag == "VBN" && token.Relation is "acl" or "acl:relcl" or "advcl";
        return new VerbGroup(
            ahead ? Tense.Future : group.Tense != Tense.None ? group.Tense : ByTag(token.Tag, group.Any),
            group.Have,
            group.Be && token.Tag == "VBG",
            group.PassiveAuxiliary || participleAlone || (group.Be && token.Tag == "VBN"),
            group.Not,
            group.Modal);
    }

    private static Tense ByTag(string tag, bool auxiliary) => tag switch
    {
        "VBD" => Tense.Past,
        "VBP" or "VBZ" => Tense.Present,
        "VBN" when !auxiliary => Tense.Past,
        _ => Tense.None,
    };

    private struct Auxiliaries
    {
        public bool Any, Have, Be, PassiveAuxiliary, Not;
        public Tense Tense;
        public string? Modal;

        public void Add(Analysis analysis, int child)
        {
            var token = analysis.Tokens[child];
            switch (token.Relation)
            {
                case "aux" or "aux:pass" or "cop":
                    AddAuxiliary(token);
                    break;
                case "advmod" or "det" or "neg" or "cc:preconj" when token.Lemma is "not" or "n't" or "never" or "neither" or "nor" or "no" or "n’t":
                    Not = true;
                    break;
            }
        }

        private void AddAuxiliary(Token token)
        {
            Any = true;
            switch (token.Lemma)
            {
                case "will" or "shall" or "'ll" or "’ll" or "wo" when token.Tag == "MD":
                    Tense = Tense.Future;
                    break;
                case "have":
                    Have = true;
                    if (Tense == Tense.None)
                        Tense = Tense.Past;
                    break;
                case "be" or "get":
                    Be = true;
                    PassiveAuxiliary |= token.Relation == "aux:pass";
                    if (Tense == Tense.None)
                        Tense = ByTag(token.Tag, false) is var t && token.Tag == "VBN" ? Tense.None : t;
                    break;
                case "do":
                    if (Tense == Tense.None)
                        Tense = ByTag(token.Tag, false);
                    break;
                default:
                    if (token.Tag == "MD" || token.Relation == "aux")
                        Modal = token.Lemma;
                    break;
            }
        }
    }
}
