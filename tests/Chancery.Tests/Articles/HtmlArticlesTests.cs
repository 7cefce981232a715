using Chancery.Articles;

namespace Chancery.Tests.Articles;

public sealed class HtmlArticlesTests
{
    private const string First = "The harbour of Port Ember reopened on Monday after three weeks, its master said in a short speech.";
    private const string Second = "Ships with grain were the first to leave, while tankers still wait for pilots, engineers and papers.";

    [Fact]
    public void NewsPage_GivesItsOwnTextAlone()
    {
        var article = HtmlArticles.Read($$"""
            <html><head><title>Harbour | Daily</title>
            <meta property="og:title" content="Harbour reopens"><meta property="og:site_name" content="The Daily">
            <meta property="article:published_time" content="2031-05-06T10:00:00Z"><link rel="canonical" href="https://daily.example/harbour"></head>
            <body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
            <div id="cookie-consent"><p>We and our 412 partners store cookies on your device, and you can change that at any time.</p></div>
            <main><h1>Harbour reopens</h1><div class="share-bar"><p>Share this article with friends, or send it by mail to somebody.</p></div>
            <div class="story"><p>{{First}}</p><figure><img src="x.jpg"><figcaption>Cranes at dawn, seen from the old fort.</figcaption></figure>
            <p>{{Second}}</p><ul><li>Grain: 12 ships</li></ul></div>
            <section class="related-links"><p><a href="/a">Ten harbours that you must see before you are too old to swim</a></p></section></main>
            <footer><p>Copyright 2031 The Daily, all rights reserved, and so on and so forth.</p></footer>
            <script>document.write("<p>Injected, and never part of any text at all.</p>")</script></body></html>
            """, "h");
        article.Text.ShouldBe($"Harbour reopens\n\n{First}\n\n{Second}\n\nGrain: 12 ships");
        article.Title.ShouldBe("Harbour reopens");
        article.Publisher.ShouldBe("The Daily");
        article.Url.ShouldBe("https://daily.example/harbour");
        article.Published.ShouldBe(new NodaTime.LocalDate(2031, 5, 6));
    }

    [Fact]
    public void JsonLd_WinsOverMeta()
    {
        var article = HtmlArticles.Read($$"""
            <html><head><meta property="og:title" content="Other"><script type="application/ld+json">
            {"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle", "headline": "From the graph", "datePublished": "2031-05-07", "publisher": {"name": "Graph News" } } ] }
            </script></head><body><article><p>{{First}}</p><p>{{Second}}</p></article></body></html>
            """, "h");
        (article.Title, article.Publisher, article.Published?.Day).ShouldBe(("From the graph", "Graph News", 7));
    }

    [Fact]
    public void ParagraphsWrittenAsDivs_AreFound() =>
        HtmlArticles.Read($"<html><body><div class='body'><div>{First}</div><div>{Second}</div></div></body></html>", "h").Text.ShouldBe($"{First}\n\n{Second}");

    [Fact]
    public void TimeElement_DatesAPageThatSaysNothingElse() =>
        HtmlArticles.Read($"<html><body><article><time datetime='2031-05-08T00:00'>today</time><p>{First}</p></article></body></html>", "h").Published!.Value.Day.ShouldBe(8);

    [Fact]
    public void PageOfTeasers_IsNoArticle()
    {
        var teasers = string.Concat(Enumerable.Range(1, 8).Select(i => $"<div class='card'><h3><a href='/{i}'>Harbours of the north, part {i}: ships, grain and a good deal of rain over the quay</a></h3><p>Rain fell on quay {i}, they said.</p></div>"));
        Should.Throw<ArticleException>(() => HtmlArticles.Read($"<html><body><h1>The Daily</h1><main>{teasers}</main></body></html>", "h"));
    }

    [Fact]
    public void AddressOfASocialPage_IsNoPublisher() =>
        HtmlArticles.Read($"<meta property='article:publisher' content='https://social.example/x'><p>{First}</p>", "h").Publisher.ShouldBeNull();

    [Fact]
    public void LinkedDataThatIsNone_LeavesTheRest() =>
        HtmlArticles.Read($"<script type='application/ld+json'>{{\"headline\": </script><meta property='og:title' content='Harbour'><p>{First}</p>", "h").Title.ShouldBe("Harbour");

    [Fact]
    public void MarksOfHyphenation_AreNoPartOfWords() =>
        HtmlArticles.Read("<p>The harbour&shy;master re&#8203;opened the quay on Monday, and&nbsp;all ships left.</p>", "h").Text.ShouldBe("The harbourmaster reopened the quay on Monday, and all ships left.");

    [Theory]
    [InlineData("")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<html><body><form><p>Please log in with your name and your password to go on reading this.</p></form></body></html>")]
    public void NoArticle_IsSaid(string html) => Should.Throw<ArticleException>(() => HtmlArticles.Read(html, "h")).Message.ShouldContain("no article");
}
