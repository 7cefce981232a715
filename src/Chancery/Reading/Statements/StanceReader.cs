using System.Collections.Frozen;
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

    /// <summary>The stance, or null where it is not plain.</summary>
    public Stance? Read(Analysis analysis, Attribution attribution)
    {
        if (attribution.Cue.Stance is { } stance)
            return stance;
        if (attribution.ContentHead < 0)
            return null;
        var head = attribution.ContentHead;
        var group = VerbGroup.Of(analysis, head);
        if (group.Modal is "must" or "should" or "ought" || analysis.Tokens[head].Lemma is "need" && analysis.Tokens[head].PartOfSpeech == PartOfSpeech.Verb && group.Tense == Tense.Present)
            return Stance.Demands;
        if (!_words.TryGetValue(Clauses.Lemma(analysis, head), out var found))
            return null;
        return group.Negated ? found == Stance.Supports ? Stance.Rejects : null : found;
    }
}
