using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Where the money comes from: <i>funded by seized assets</i>, <i>from the aid budget</i> (<c>funding-words.tsv</c>).</summary>
internal sealed class FundingFinder
{
    private readonly FrozenSet<string> _verbs;
    private readonly FrozenSet<string> _sources;

    public FundingFinder(ReferenceData data)
    {
        var rows = data.Rows("funding-words.tsv");
        _verbs = rows.Where(r => r["kind"] == "verb").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);
        _sources = rows.Where(r => r["kind"] == "source").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The words that name the source of the money, without preposition; null where none does.</summary>
    public TextSpan? Find(Analysis analysis, IReadOnlyList<int> words)
    {
        foreach (var word in words.Distinct())
        {
            foreach (var child in analysis.Children(word))
            {
                var token = analysis.Tokens[child];
                if (_verbs.Contains(token.Lemma) && token.Relation is "acl" or "advcl" or "acl:relcl" or "conj" or "xcomp"
                    && Under(analysis, child, "by", "from", "with", "through", "out of") is var source and >= 0)
                {
                    return Words(analysis, source);
                }
                if (IsPhrase(token) && Phrases.Case(analysis, child) is "from" or "out of" or "using" && _sources.Contains(token.Lemma))
                    return Words(analysis, child);
            }
        }
        return null;
    }

    private static int Under(Analysis analysis, int verb, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in analysis.Children(verb))
        {
            if (IsPhrase(analysis.Tokens[child]) && prepositions.Contains(Phrases.Case(analysis, child)))
                return child;
        }
        return -1;
    }

    private static bool IsPhrase(Token token) => Phrases.Is(token.Relation, "obl") || Phrases.Is(token.Relation, "nmod");

    private static TextSpan Words(Analysis analysis, int head) =>
        Phrases.Span(analysis, head, (a, child) => a.Tokens[child].Relation is not ("case" or "det" or "punct" or "acl:relcl" or "parataxis" or "advcl"));
}
