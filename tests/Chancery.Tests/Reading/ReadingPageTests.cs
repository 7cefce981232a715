using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Records;

namespace Chancery.Tests.Reading;

/// <summary>docs/reading.md holds what it says: each article gives the record beside it, and every span cuts out of the text what it says.</summary>
public sealed partial class ReadingPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "reading.md")).ReplaceLineEndings("\n");

    private static readonly PageArticle[] Articles = [.. Section().Matches(Page).Select(m => new PageArticle(
        int.Parse(m.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture),
        m.Groups["day"].Value,
        string.Join('\n', m.Groups["line"].Captures.Select(c => c.Value)),
        [.. m.Groups["item"].Captures.Select(c => c.Value)]))];

    public static TheoryData<int> Numbers() => [.. Articles.Select(a => a.Number)];

    [Fact]
    public void Page_HoldsTwentyArticles()
    {
        Articles.Select(a => a.Number).ShouldBe(Enumerable.Range(1, 20));
        Articles.ShouldAllBe(a => a.Items.Length > 0);
        Heading().Count(Page).ShouldBe(21);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Article_GivesTheRecordBesideIt(int number)
    {
        var article = Articles.Single(a => a.Number == number);
        using var json = JsonDocument.Parse(RecordJson.Write(Read.Article(article.Text, article.Day)));
        new CompactRecord(json.RootElement, article.Text).Lines().ShouldBe(article.Given());
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Article_EverySpanCutsWhatItSays(int number)
    {
        var article = Articles.Single(a => a.Number == number);
        using var json = JsonDocument.Parse(RecordJson.Write(Read.Article(article.Text, article.Day)));
        var compact = new CompactRecord(json.RootElement, article.Text);
        var checkedSpans = 0;
        Check(json.RootElement);
        checkedSpans.ShouldBeGreaterThan(article.Items.Length);

        void Check(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var part in element.EnumerateArray())
                    Check(part);
                return;
            }
            if (element.ValueKind != JsonValueKind.Object)
                return;
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name is "span" || property.Name.EndsWith("Span", StringComparison.Ordinal))
                    Cuts(element, property);
                else if (property.Name is "evidence" or "mentions" || property.Name.EndsWith("Spans", StringComparison.Ordinal))
                    property.Value.EnumerateArray().ToList().ForEach(Word);
                else
                    Check(property.Value);
            }
        }

        void Cuts(JsonElement owner, JsonProperty span)
        {
            Word(span.Value);
            var words = span.Name == "span" ? "text" : span.Name[..^"Span".Length];
            if (owner.TryGetProperty(words, out var said) || owner.TryGetProperty("wording", out said))
                compact.Cut(span.Value).ShouldBe(said.GetString());
            else
                compact.Cut(span.Value).ShouldContain(c => char.IsDigit(c), "a sum");
        }

        void Word(JsonElement span)
        {
            checkedSpans++;
            compact.Cut(span).ShouldNotBeNullOrWhiteSpace();
            compact.Cut(span).ShouldBe(compact.Cut(span).Trim());
        }
    }

    [Fact]
    public void Misreadings_AreOwnedUpTo()
    {
        var list = Page[Page.IndexOf("## What it misreads today", StringComparison.Ordinal)..];
        var named = Misread().Matches(list).SelectMany(m => m.Groups[1].Value.Split(", ")).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order();
        named.ShouldBe(Articles.Where(a => a.Items.Any(i => i[0] is '-' or '+')).Select(a => a.Number));
    }

    [GeneratedRegex(@"^## (?<number>\d+)\. .+\n\n\*[^\n]+, published (?<day>\d{4}-\d\d-\d\d)\.\*\n\n(?:> (?<line>.*)\n)+\n```\n(?:(?<item>.+)\n)+```$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^- (\d+(?:, \d+)*): ", RegexOptions.Multiline)]
    private static partial Regex Misread();

    /// <param name="Number">Its number on the page.</param>
    /// <param name="Day">Its day of publication.</param>
    /// <param name="Text">Its text.</param>
    /// <param name="Items">The lines beside it.</param>
    private sealed record PageArticle(int Number, string Day, string Text, string[] Items)
    {
        /// <summary>What the reader gives today: the right lines, and the wrong ones that stand in for some of them.</summary>
        public IEnumerable<string> Given() => Items.Where(i => i[0] != '-').Select(i => i[0] == '+' ? i[2..] : i);
    }
}
