using System.Text.Json;
using Chancery.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Articles;

public sealed class JsonArticlesTests
{
    [Fact]
    public void AnyText_ComesBackFromJson() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (text, extra) =>
        {
            var whole = Article.FromText("x" + text.Get).Text;
            var json = JsonSerializer.Serialize(new { extra = Article.FromText(extra.Get).Text, text = whole, nested = new { text = "no" } });
            JsonArticles.Read(json, "a", out var problem).Text.ShouldBe(whole);
            problem.ShouldBeNull();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyString_IsReadOrRefused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            foreach (var json in (string[])[text.Get, $"{{{text.Get}}}", $"{{\"text\":\"{text.Get}\"}}"])
            {
                try
                {
                    JsonArticles.Read(json, "a", out _).Text.ShouldNotBeEmpty();
                }
                catch (ArticleException refused)
                {
                    refused.Message.ShouldNotBeEmpty();
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"text": 7}""", "'text' is a number")]
    [InlineData("""{"text": ["a"]}""", "'text' is an array")]
    [InlineData("""{"text": "a", "title": {}}""", "'title' is an object")]
    [InlineData("""{"text": "a", "url": false}""", "'url' is a truth value")]
    [InlineData("""{"title": "a"}""", "no field 'text'")]
    [InlineData("""{"text": "  "}""", "'text' is empty")]
    [InlineData("""["a"]""", "an array stands")]
    [InlineData("", "no JSON")]
    [InlineData("""{"text": "a" """, "no JSON")]
    public void WrongShape_IsNamed(string json, string words) =>
        Should.Throw<ArticleException>(() => JsonArticles.Read(json, "a", out _)).Message.ShouldContain(words);

    [Theory]
    [InlineData("20250307", "'published' is a number")]
    [InlineData("\"soon\"", "'soon' is no date")]
    public void DateThatIsNone_CostsOnlyTheDay(string published, string words)
    {
        JsonArticles.Read($$"""{"text": "a", "published": {{published}}}""", "a", out var problem).Published.ShouldBeNull();
        problem!.ShouldContain(words);
    }

    [Fact]
    public void DeepUnknownField_IsPassedOver() =>
        JsonArticles.Read($$"""{"x": {{new string('[', 500)}}{{new string(']', 500)}}, "text": "a"}""", "a", out _).Text.ShouldBe("a");

    [Theory]
    [InlineData("2031-05-06", 6)]
    [InlineData("2031-05-06T23:59:59-11:00", 6)]
    [InlineData("2031-05-06 01:00", 6)]
    public void Day_IsTheOneWritten(string text, int day) => JsonArticles.Day(text).Day.ShouldBe(day);

    [Fact]
    public void Array_GoesOnAfterABadElement()
    {
        var read = JsonArticles.ReadAll("""[{"text": "a"}, 3, {"text": "b", "published": "soon"}]""", "x");
        read.Select(r => r.Article?.Id).ShouldBe(["x-1", null, "x-3"]);
        read[0].Problem.ShouldBeNull();
        read[1].Problem!.ShouldContain("article 2");
        read[2].Problem!.ShouldContain("'soon' is no date");
    }
}
