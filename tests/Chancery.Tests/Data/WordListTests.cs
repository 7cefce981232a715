using Chancery.Data;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;

namespace Chancery.Tests.Data;

public sealed class WordListTests
{
    [Theory]
    [InlineData("reporting-cues.tsv", "lemma", "pos")]
    [InlineData("giving-verbs.tsv", "lemma", "lemma")]
    [InlineData("giving-nouns.tsv", "lemma", "lemma")]
    [InlineData("purposes.tsv", "lemma", "purpose")]
    [InlineData("meeting-words.tsv", "lemma", "pos")]
    [InlineData("letters.tsv", "letter", "letter")]
    [InlineData("source-words.tsv", "word", "word")]
    [InlineData("wording-swaps.tsv", "wording", "wording")]
    [InlineData("wording-synonyms.tsv", "word", "word")]
    [InlineData("wording-terms.tsv", "term", "term")]
    public void Rows_AreNotRepeated(string file, string first, string second) => ReferenceData.Default.Rows(file)
        .GroupBy(row => (row[first], row[second]))
        .Where(same => same.Count() > 1)
        .Select(same => same.Key.ToString())
        .ShouldBeEmpty();

    [Theory]
    [InlineData("reporting-cues.tsv")]
    [InlineData("giving-verbs.tsv")]
    [InlineData("giving-nouns.tsv")]
    [InlineData("purposes.tsv")]
    [InlineData("meeting-words.tsv")]
    public void Lemmas_AreLowerCaseWordsWithSingleSpaces(string file) =>
        Faulty(file, row => row["lemma"] is not { Length: > 0 } lemma || lemma.Any(char.IsUpper) || lemma.Contains("  ", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void ReportingCues_NameTypeAndStance() => Faulty("reporting-cues.tsv", row =>
        row["pos"] is not ("verb" or "adp") || !Is<StatementType>(row["type"]) || (row["stance"].Length > 0 && !Is<Stance>(row["stance"]))).ShouldBeEmpty();

    [Fact]
    public void GivingVerbs_NameRoleAndStatuses() => Faulty("giving-verbs.tsv", row =>
        !Is<VerbRole>(row["role"]) || (row["status"].Length > 0 && !Is<CommitmentStatus>(row["status"])) || (row["futureStatus"].Length > 0 && !Is<CommitmentStatus>(row["futureStatus"]))
        || (row["role"] is "give" or "receive" or "control" && row["status"].Length == 0)).ShouldBeEmpty();

    [Fact]
    public void GivingNouns_NameKindInstrumentAndPurpose() => Faulty("giving-nouns.tsv", row =>
        row["kind"] is not ("money" or "goods" or "service" or "deal" or "none" or "adjunct") || (row["instrument"].Length > 0 && !Is<Instrument>(row["instrument"])) || (row["purpose"].Length > 0 && !Is<Purpose>(row["purpose"]))).ShouldBeEmpty();

    [Fact]
    public void Purposes_WeighFromOneToThree() => Faulty("purposes.tsv", row => !Is<Purpose>(row["purpose"]) || row["weight"] is not ("1" or "2" or "3")).ShouldBeEmpty();

    [Fact]
    public void MeetingWords_NameTypeFramesAndStatus() => Faulty("meeting-words.tsv", row =>
        row["pos"] is not ("verb" or "noun") || (row["type"].Length > 0 && !Is<EngagementType>(row["type"])) || (row["pos"] == "verb" && row.List("frame").Length == 0)
        || row.List("frame").Except(["with", "to", "object", "subject", "place", "audience", "light", "signed", "guest", "goal", "together", "joins", "hosted", "odd", "happens"]).Any()
        || (row["status"].Length > 0 && !Is<EngagementStatus>(row["status"]))).ShouldBeEmpty();

    private static IEnumerable<string> Faulty(string file, Func<DataRow, bool> isFaulty) =>
        ReferenceData.Default.Rows(file).Where(isFaulty).Select(row => $"{file}, line {row.Line}: {row["lemma"]}");

    private static bool Is<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value);
}
