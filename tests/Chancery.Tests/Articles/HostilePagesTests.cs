using System.Diagnostics;
using Chancery.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Articles;

/// <summary>Pages made to exhaust a parser: each is read or refused within seconds, and none ends the process.</summary>
public sealed class HostilePagesTests
{
    private const string Prose = "<p>The lock at Tallow Bridge opens on Monday, its keeper said, and barges may pass again.</p>";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Pages() => new()
    {
        { "nested", Times("<div>", 100_000) + Prose },
        { "nested behind stray end tags", Times("<div></p></span>", 60_000) + Prose },
        { "nested lists", Times("<ul><li>", 50_000) + Prose },
        { "nested tables", Times("<table><tr><td>", 30_000) + Prose },
        { "nested links", Times("<a href=x><span>", 50_000) + Prose },
        { "formatting left open", Prose + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p><b class=\"{i}\">y</p>")) },
        { "many attributes", $"<div {string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=1 "))}>{Prose}</div>" },
        { "quotes without an end", Times("<a href=\"", 50_000) + Prose },
        { "comments without an end", Prose + Times("<!-- ", 200_000) },
        { "script without an end", Prose + Times("<script>", 100_000) },
        { "wide", Prose + Times("<p>x</p>", 100_000) },
        { "entities", Prose + Times("&amp;&#x110000;&nosuch;", 100_000) },
        { "links", Prose + Times("<a href='/x'>A way to somewhere else</a> ", 50_000) },
        { "linked data", $"<script type='application/ld+json'>{Times("[", 100_000)}</script>{Prose}" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_IsReadOrRefusedInTime(string name, string page)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            HtmlArticles.Read($"<html><body>{page}</body></html>", name).Text.ShouldNotBeEmpty();
        }
        catch (ArticleException refused)
        {
            refused.Message.ShouldNotBeEmpty();
        }
        clock.Elapsed.ShouldBeLessThan(Patience, name);
    }

    [Fact]
    public void AnyTags_GiveTextOrAClearRefusal()
    {
        string[] pieces = ["<p>", "</p>", "<div class=share>", "</div>", "<b", ">", "<!--", "-->", "<script>", "</script>", "<table>", "<td>", "<a href='", "'", "<h1>", "</h1>", "<svg><title>", "<template>", "&#0;", "<br><br>", "<time datetime=2031-05-06>", "The ferry sails again on Sunday, both ports have said. "];
        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(l => string.Concat(l)).ToArbitrary(), page =>
        {
            try
            {
                var text = HtmlArticles.Read(page, "a").Text;
                text.ShouldNotBeEmpty();
                text.ShouldBe(text.Trim());
            }
            catch (ArticleException refused)
            {
                refused.Message.ShouldContain("no article");
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TenThousandNestedTags_KeepTheirText() =>
        HtmlArticles.Read(Times("<div>", 10_000) + Prose + Times("</div>", 10_000), "n").Text.ShouldContain("Tallow Bridge");

    [Fact]
    public void DeepPage_KeepsItsLayoutWithinTheLimit() =>
        HtmlArticles.Read($"<body>{Times("<div>", 150)}<h1>Lock opens</h1>{Prose}<nav><p>Home, news, weather and the rest of it.</p></nav></body>", "n").Text.ShouldNotContain("weather");

    private static string Times(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
