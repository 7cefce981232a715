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
        if (Duty(analysis, attribution) is var duty and >= 0)
            return (Stance.Demands, StatementRules.StanceOfDuty, analysis.Tokens[duty].Span);
        if (analysis.Tokens[head].Relation == "xcomp" && analysis.Tokens[head].Tag == "VB" && _words.TryGetValue($"{string.Join(' ', attribution.Cue.Words)} to", out var asking))
            return (asking, StatementRules.StanceOfCue, analysis.Tokens[attribution.CueWord].Span);
        if (!_words.TryGetValue(Clauses.Lemma(analysis, head), out var found))
            return null;
        return !group.Negated ? (found, StatementRules.StanceOfContent, words) : found == Stance.Supports ? (Stance.Rejects, StatementRules.StanceOfContent, words) : null;
    }

    /// <summary>The verb of the content, or of a clause coordinated with it, that somebody must or should do; what <i>we</i> should do asks nothing of others. -1 where there is none.</summary>
    private static int Duty(Analysis analysis, Attribution attribution)
    {
        foreach (var verb in Phrases.Conjuncts(analysis, attribution.ContentHead))
        {
            var place = analysis.Tokens[verb].Span;
            var group = VerbGroup.Of(analysis, verb);
            if ((group.Modal is "must" or "should" or "ought" || analysis.Tokens[verb].Lemma is "need" && analysis.Tokens[verb].PartOfSpeech == PartOfSpeech.Verb && group.Tense == Tense.Present)
                && attribution.Content.Any(c => c.Contains(place)) && !(Clauses.Subject(analysis, verb) is var subject and >= 0 && Phrases.Lower(analysis, subject) is "we" or "i"))
            {
                return verb;
            }
        }
        return -1;
    }
}
