using System.Diagnostics;
using Chancery.Articles;
using Chancery.Reading.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Reading.Wording;

public sealed class WordingTests
{
    private const string Clean =
        "The foreign minister said on Monday that Kenya would send humanitarian aid to Ravna. She told reporters that leaders of three countries had agreed to support the people of the islands.";

    private const string Mangled =
        "The overseas minister mentioned on Monday that Kenya would send humanitarian assist to Ravna. She told reporters that chiefs of three nations had agreed to help the folks of the islands.";

    [Fact]
    public void CleanText_IsUntouched()
    {
        var verdict = Reader.Default.Wording(Clean);
        verdict.IsReworded.ShouldBeFalse();
        verdict.Readings.ShouldBeEmpty();
    }

    [Fact]
    public void MangledText_IsReadForWhatItStoodFor()
    {
        var verdict = Reader.Default.Wording(Mangled);
        verdict.IsReworded.ShouldBeTrue();
        var readings = verdict.Readings.Select(r => $"{r.Span.In(Mangled)} = {r.Reading}").ToList();
        readings.ShouldContain("overseas minister = foreign minister");
        readings.ShouldContain("mentioned = said");
        readings.ShouldContain("humanitarian assist = humanitarian aid");
        readings.ShouldContain("chiefs = leaders");
    }

    [Theory]
    [InlineData("A spokesman for the White Home declined to comment on the visit of the delegation.", "White Home = White House")]
    [InlineData("The talks with the European Fee will go on next week in Brussels.", "European Fee = European Commission")]
    public void BrokenName_IsReadInAnyText(string text, string reading) =>
        Reader.Default.Wording(text).Readings.Select(r => $"{r.Span.In(text)} = {r.Reading}").ShouldBe([reading]);

    [Theory]
    [InlineData("My folks will help with the meals, and that is all they want.")]
    [InlineData("She took out a mortgage on her home in 2019 and works at an agency.")]
    [InlineData("The Korean Central News Agency reported the launch.")]
    public void WordsThatPeopleWrite_AreNotCorrected(string text) => Reader.Default.Wording(text).Readings.ShouldBeEmpty();

    [Fact]
    public void Record_HoldsWhatWasMeant_AtTheCharactersThatStandThere()
    {
        const string text =
            "European Fee President Ursula von der Leyen mentioned on Monday that the EU would give Ukraine a mortgage of €50m. The chiefs of three nations agreed to help the folks of Kyiv with army assist.";
        var record = Reader.Default.Read(Article.FromText(text, Read.Day("2025-03-07")));
        record.Article.Text.ShouldBe(text);
        record.Actors.ShouldContain(a => a.Id == "EU/ursula-von-der-leyen");
        record.Statements.ShouldContain(s => s.CueSpans.Any(c => c.In(text).ToString() == "mentioned"));
        record.Readings.ShouldContain(r => r.Span.In(text).ToString() == "mortgage" && r.Reading == "loan");
        record.Commitments.ShouldContain(c => c.Amount!.Value == 50_000_000m && c.Instrument == Chancery.Reading.Commitments.Instrument.Loan);
    }

    [Fact]
    public void RestoredText_LeadsBackToTheText() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Readings(), readings =>
    {
        var restored = new RestoredText(Mangled, readings);
        for (var i = 0; i < restored.Text.Length; i++)
        {
            var back = restored.Back(new TextSpan(i, i + 1));
            back.Length.ShouldBeGreaterThan(0);
            if (readings.All(r => !r.Span.Overlaps(back)))
                back.In(Mangled).ToString().ShouldBe(restored.Text.Substring(i, 1));
            else
                readings.ShouldContain(r => r.Span == back);
        }
    }));

    [Theory]
    [InlineData("help ")]
    [InlineData("a part of ")]
    [InlineData("\uD83D ")]
    [InlineData("White Home. ")]
    public void OneThingOverAndOver_TakesNoLong(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        Reader.Default.Wording(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [SharedFact]
    public void CleanNews_IsLeftAlone()
    {
        int words = 0, readings = 0;
        foreach (var line in File.ReadLines(Path.Combine(SharedFactAttribute.Folder!, "corpora", "polnear", "dev.jsonl")))
        {
            var verdict = Reader.Default.Wording(JsonArticles.Read(line, "x", out _).Text);
            words += verdict.Words;
            readings += verdict.Readings.Count;
        }
        (1000.0 * readings / words).ShouldBeLessThanOrEqualTo(0.2);
    }

    private static Arbitrary<WordingReading[]> Readings() =>
        Gen.Choose(1, 30).ArrayOf().Select(steps =>
        {
            var readings = new List<WordingReading>();
            var at = 0;
            foreach (var step in steps)
            {
                if (at + (step / 2) + 1 + (step % 7) + 1 > Mangled.Length)
                    break;
                var start = at + (step / 2) + 1;
                at = start + (step % 7) + 1;
                readings.Add(new WordingReading(new TextSpan(start, at), new string('x', (step % 5) + 1), "", 1));
            }
            return readings.ToArray();
        }).ToArbitrary();
}
