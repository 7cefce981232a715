using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Statements;

/// <summary>Tells where a source stands: by the cue, else by the verb, modal or adjective that its words are built on (<c>stance-words.tsv</c>).</summary>
internal sealed class StanceReader(ReferenceData data)
{
    private readonly FrozenDictionary<string, Stance> _words = data.Rows("stance-words.tsv")
        .GroupBy(r => r["lemma"], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => Enum.Parse<Stance>(g.Last()["stance"], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>The stance, with the rule and the words that tell it; null where it is not plain.</summary>
    public (Stance Stance, Rule By, TextSpan Words)? Read(Analysis analysis, Attribution attribution)
    {
        if (attribution.Cue.Stance is { } stance)
            return (stance, StatementRules.StanceOfCue, analysis.Tokens[attribution.CueWord].Span);
        if (attribution.ContentHead < 0)
            return null;
        var head = attribution.ContentHead;
        var words = analysis.Tokens[head].Span;
        var group = VerbGroup.Of(analysis, head);
        if (group.Modal is "must" or "should" or "ought" || analysis.Tokens[head].Lemma is "need" && analysis.Tokens[head].PartOfSpeech == PartOfSpeech.Verb && group.Tense == Tense.Present)
            return (Stance.Demands, StatementRules.StanceOfDuty, words);
        if (!_words.TryGetValue(Clauses.Lemma(analysis, head), out var found))
            return null;
        return !group.Negated ? (found, StatementRules.StanceOfContent, words) : found == Stance.Supports ? (Stance.Rejects, StatementRules.StanceOfContent, words) : null;
    }
}
