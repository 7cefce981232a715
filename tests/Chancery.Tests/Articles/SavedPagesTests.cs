using Chancery.Articles;
using NodaTime.Text;

namespace Chancery.Tests.Articles;

/// <summary>Saved pages of several content systems, each beside what must be read from it.</summary>
public sealed class SavedPagesTests
{
    private static string Folder { get; } = Path.Combine(Repository.Folder, "tests", "Chancery.Tests", "Fixtures", "pages");

    public static TheoryData<string> Pages() => [.. Directory.EnumerateFiles(Folder, "*.html").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_GivesTextAndMetadata(string name)
    {
        var article = HtmlArticles.Read(TextDecoder.Decode(File.ReadAllBytes(Path.Combine(Folder, name + ".html")), null, ArticleFormat.Html), name);
        var day = article.Published is { } published ? LocalDatePattern.Iso.Format(published) : "";
        $"title: {article.Title}\npublished: {day}\npublisher: {article.Publisher}\nurl: {article.Url}\n\n{article.Text}\n".ShouldBe(File.ReadAllText(Path.Combine(Folder, name + ".expected.txt")));
    }
}
