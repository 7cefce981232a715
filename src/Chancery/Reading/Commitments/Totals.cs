using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Knows sums that add up what was decided before: <i>brings total aid to €5m</i>, <i>a total of €5m</i>.</summary>
internal sealed class Totals(ReferenceData data)
{
    private readonly FrozenSet<string> _raising = data.Rows("funding-words.tsv").Where(r => r["kind"] == "raise").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the support is such a sum.</summary>
    public bool IsTotal(Analysis analysis, Support support)
    {
        if (support.Amount is null)
            return false;
        return Raised(analysis, support.Top) >= 0 || HasTotal(analysis, support.Noun) || HasTotal(analysis, support.Top);
    }

    private static bool HasTotal(Analysis analysis, int noun)
    {
        if (noun < 0)
            return false;
        if (analysis.Tokens[noun].Lemma == "total")
            return true;
        foreach (var child in analysis.Children(noun))
        {
            if (child < noun && analysis.Tokens[child].Lemma is "total" or "overall")
                return true;
        }
        return false;
    }

    /// <summary>What is raised to the sum: <i>aid</i> in <i>brings total aid to €5m</i>; -1 where nothing is.</summary>
    public int Raised(Analysis analysis, int sum)
    {
        var head = analysis.Tokens[sum].Head;
        if (head < 0 || Phrases.Case(analysis, sum) is not ("to" or "to more" or "to over") && !IsToward(analysis, sum))
            return -1;
        if (analysis.Tokens[head].PartOfSpeech != PartOfSpeech.Verb)
            head = Clauses.Governor(analysis, sum);
        return head >= 0 && _raising.Contains(analysis.Tokens[head].Lemma) ? Phrases.Child(analysis, head, "obj") : -1;
    }

    private static bool IsToward(Analysis analysis, int sum)
    {
        for (var token = sum - 1; token >= Math.Max(0, sum - 4); token--)
        {
            if (Phrases.Lower(analysis, token) is "to")
                return true;
        }
        return false;
    }
}
