using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Knows sums by which an account goes up or down, those paid as dues, and what is seized: <i>reduces the deficit by $3m</i>, <i>adds $3m to the debt</i>, <i>pays $3m in taxes</i>, <i>freezes $3m in accounts</i>. Nobody is given them.</summary>
internal sealed class Balance(ReferenceData data)
{
    private readonly FrozenSet<string> _accounts = Words(data, "balance");
    private readonly FrozenSet<string> _dues = Words(data, "due");
    private readonly FrozenSet<string> _holdings = Words(data, "holding");

    /// <summary>Whether a sum is such a one.</summary>
    public bool IsOf(Analysis analysis, Support support, Predication said)
    {
        if (support.Amount is null)
            return false;
        int[] verbs = [.. said.Chain.Take(said.Nearest + 1).Select(p => p.Word)];
        if (said.Status is CommitmentStatus.Suspended && verbs.Append(support.Top).Any(w => Leads(analysis, w, "in", _holdings)))
            return true;
        return verbs.Any(v => Phrases.Child(analysis, v, "obj") is >= 0 and var thing && thing != support.Top && thing != support.Noun && (_accounts.Contains(analysis.Tokens[thing].Lemma) || _dues.Contains(analysis.Tokens[thing].Lemma)))
            || verbs.Append(support.Top).Any(w => Leads(analysis, w, "to", _accounts) || Leads(analysis, w, "in", _dues));
    }

    private static FrozenSet<string> Words(ReferenceData data, string kind) =>
        data.Rows("funding-words.tsv").Where(r => r["kind"] == kind).Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);

    private static bool Leads(Analysis analysis, int word, string preposition, FrozenSet<string> nouns)
    {
        foreach (var child in analysis.Children(word))
        {
            if (nouns.Contains(analysis.Tokens[child].Lemma) && Phrases.Case(analysis, child) == preposition)
                return true;
        }
        return false;
    }
}
