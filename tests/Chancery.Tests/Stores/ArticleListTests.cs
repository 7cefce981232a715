using Chancery.Articles;
using Chancery.Ledgers;
using Chancery.Records;
using Chancery.Stores;
using NodaTime;

namespace Chancery.Tests.Stores;

/// <summary>Articles are found by words, days and source; each tells what it reports.</summary>
public sealed class ArticleListTests
{
    private const string Harbour = "Japan pledged a loan of $226 million to Kenya for the harbour of Mombasa on Tuesday, the ministry of finance said in a note to the port authority and the unions of the dockers.";

    [Theory, OnSqlite, OnPostgres]
    public void Articles_AreListedByDayOrFiling_AndFoundByWords(string kind)
    {
        using var place = new LedgerPlace(kind);
        place.File(Of("b", "2031-04-02", "Harbour 100% paid", "Example Wire"), Of("c", null, "No_day", null), Of("a", "2031-04-03", "Grain!", "The Ledger"));
        using var ledger = LedgerAddress.Open(place.Address);
        Ids(new ArticleQuery { ByDay = true }).ShouldBe("a b c");
        Ids(new ArticleQuery()).ShouldBe("a c b");
        Ids(new ArticleQuery { Take = 1, Skip = 1 }).ShouldBe("c");
        Ids(new ArticleQuery { Text = "wire harb" }).ShouldBe("b");
        Ids(new ArticleQuery { Text = "100%" }).ShouldBe("b");
        Ids(new ArticleQuery { Text = "0%p" }).ShouldBe("");
        Ids(new ArticleQuery { Text = "no_" }).ShouldBe("c");
        Ids(new ArticleQuery { Text = "GRAIN!" }).ShouldBe("a");
        Ids(new ArticleQuery { From = new LocalDate(2031, 4, 3) }).ShouldBe("a");
        Ids(new ArticleQuery { To = new LocalDate(2031, 4, 2) }).ShouldBe("b");
        ledger.Count(new ArticleQuery { Text = "a", Take = 1 }).ShouldBe(3);

        string Ids(ArticleQuery query) => string.Join(' ', ledger.Articles(query).Select(a => a.Article.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Copies_AreArticlesOfOneSource(string kind)
    {
        using var place = new LedgerPlace(kind);
        place.File(Of("one", "2031-04-02", null, null), Of("two", "2031-04-02", null, null, Harbour + " It was raining."), Of("other", "2031-04-02", null, null, "A choir sang."));
        using var ledger = LedgerAddress.Open(place.Address);
        var copy = ledger.Articles(new ArticleQuery()).First(a => a.Article.Id == "two");
        copy.OfSource.ShouldBe(2);
        ledger.Articles(new ArticleQuery { Source = copy.Article.Source }).Select(a => a.Article.Id).ShouldBe(["two", "one"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Article_TellsItsItems_AndTheirEntries(string kind)
    {
        using var place = new LedgerPlace(kind);
        place.File(Of("one", "2031-04-02", null, null), Of("none", "2031-04-02", null, null, "A choir sang."));
        using var ledger = LedgerAddress.Open(place.Address);
        var one = ledger.Articles(new ArticleQuery { Text = "one" })[^1].Article;
        var items = ledger.Items(one.Number);
        items.ShouldNotBeEmpty();
        foreach (var item in items)
            ledger.Reports(item.Entry.Number).ShouldContain(r => r.Key == item.Report.Key);
        ledger.FindArticle(one.Number)!.Text.ShouldBe(Harbour);
        ledger.FindArticle(one.Number + 1000).ShouldBeNull();
        ledger.Items(one.Number + 1000).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public void CharactersOfNumberZero_AreKeptAsUnknownOnes(string kind)
    {
        using var place = new LedgerPlace(kind);
        for (var times = 0; times < 2; times++)
            place.File(Of("a\0b", "2031-04-02", "Ti\0tle", "Wi\0re", "Text\0.") is var record ? record with { Article = record.Article with { Url = "http://x.example/\0" } } : null!);
        using var ledger = LedgerAddress.Open(place.Address);
        var article = ledger.Articles(new ArticleQuery { Text = "ti\0t" }).ShouldHaveSingleItem().Article;
        (article.Id, article.Title, article.Publisher, article.Url).ShouldBe(("a\uFFFDb", "Ti\uFFFDtle", "Wi\uFFFDre", "http://x.example/\uFFFD"));
        ledger.Text(article.Number).ShouldBe("Text\uFFFD.");
    }

    private static ArticleRecord Of(string id, string? published, string? title, string? publisher, string text = Harbour) => Reader.Default.Read(new Article
    {
        Id = id, Text = text, Title = title, Publisher = publisher, Published = published is null ? null : JsonArticles.Day(published),
    });
}
