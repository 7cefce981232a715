using Chancery.Articles;
using Chancery.Records;

namespace Chancery.Tests.Reading;

/// <summary>What must hold of every record, on articles of several kinds and on hostile ones.</summary>
public sealed class RecordSpecs
{
    public static TheoryData<string> Texts() =>
    [
        "", " ", "\n\n", "a", "“", "$", "(((((", "\u202Eabc\u202C said \u2066x\u2069.", "😀 Norway pledged €2m to Ghana 😀.",
        new string('A', 5000), string.Concat(Enumerable.Repeat("Norway and ", 2000)), string.Concat(Enumerable.Repeat("“", 500)),
        "NORWAY PLEDGED €2M TO GHANA, THE MINISTER SAID.", "Oslo | 12 | 13\nBern | 14 | 15", "Привет, мир. 你好，世界。", "He. She. It. They. We. You. I.",
        "Norway said Ghana said Peru said Chad said it would.", "1 2 3 4 5 6 7 8 9 10 11 12 million billion dollars euros",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void AnyText_SpansLieInTheText(string text)
    {
        var record = Read.Article(text);
        foreach (var span in Spans(record))
        {
            span.End.ShouldBeLessThanOrEqualTo(text.Length);
            span.IsEmpty.ShouldBeFalse();
        }
        RecordJson.Write(record).ShouldStartWith("{\"format\":\"chancery-record/1\"");
    }

    [Fact]
    public void Same_OnOneThreadAndMany()
    {
        string[] texts = [.. Enumerable.Range(1, 40).Select(i => $"Norway pledged €{i}m to Ghana. “We keep our word,” Jonas Gahr Støre said. He met Narendra Modi on Monday.")];
        var alone = texts.Select(t => RecordJson.Write(Read.Article(t))).ToArray();
        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(t => RecordJson.Write(Read.Article(t))).ToArray();
        together.ShouldBe(alone);
    }

    [Theory]
    [InlineData(",", ".", "−")]
    [InlineData("٫", "٬", "-")]
    public void Same_InAnyCulture(string point, string group, string minus)
    {
        const string Text = "INDIA pledged 1,5 billion rupees (€16.4m) to Istanbul's hospitals on 3 May. “It is a gift,” Narendra Modi said.";
        var expected = RecordJson.Write(Read.Article(Text));
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = Culture(point, group, minus);
            RecordJson.Write(Read.Article(Text)).ShouldBe(expected);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The program runs without culture data; what a culture could change of it is set by hand.</summary>
    private static System.Globalization.CultureInfo Culture(string point, string group, string minus)
    {
        var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NegativeSign = minus;
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }

    [Fact]
    public void LongArticle_IsReadWhole()
    {
        var text = string.Concat(Enumerable.Repeat("Norway pledged €2m to Ghana on Monday, its minister said. ", 3000));
        Read.Article(text).Statements.Count.ShouldBeGreaterThan(2000);
    }

    private static IEnumerable<TextSpan> Spans(ArticleRecord record) =>
        record.Actors.SelectMany(a => a.Mentions)
            .Concat(record.Amounts.Select(a => a.Span))
            .Concat(record.Statements.SelectMany(s => s.Evidence.Concat(s.SourceSpans).Concat(s.CueSpans).Concat(s.ContentSpans)))
            .Concat(record.Engagements.SelectMany(e => e.Evidence))
            .Concat(record.Commitments.SelectMany(c => c.Evidence.Concat(c.Conditions.Select(x => x.Span))));
}
