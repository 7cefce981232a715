using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Who is told by a name that no actor goes by.</summary>
internal static class Strangers
{
    /// <summary>The name that the subject of the giving is told by, where no actor goes by it; null where there is none. It gives, and nobody named elsewhere does.</summary>
    public static string? Giver(ArticleFacts facts, Predication said)
    {
        var analysis = facts.Analysis;
        if (said.Giver is not { Group.Passive: false } giver || Clauses.Subject(analysis, giver.Word) is var subject && subject < 0 || facts.Actors.At(subject) is not null || !NameRuns.IsCapital(analysis, subject))
            return null;
        var (first, end) = Phrases.Extent(analysis, subject, (a, child) => a.Tokens[child].Relation is "flat" or "compound" or "amod" or "nmod:desc");
        return analysis.Tokens[subject].PartOfSpeech == PartOfSpeech.Propn || first < subject && NameRuns.IsCapital(analysis, subject - 1) ? NameRuns.Text(analysis, first, end) : null;
    }

    /// <summary>The name of whoever gave what its sentence told before, where no actor goes by it; else null.</summary>
    public static string? Before(Analysis analysis, Support support, Draft? recent) =>
        recent is { Stranger: { } stranger } && analysis.SentenceOf(recent.Support.Top) == analysis.SentenceOf(support.Top) ? stranger : null;
}
