using System.Xml.Linq;

namespace Chancery.Desk.Tests.Totals;

public sealed class DownloadTests
{
    [Theory]
    [InlineData("funnel")]
    [InlineData("lines")]
    [InlineData("bars")]
    [InlineData("purposes")]
    [InlineData("flow")]
    public async Task Pictures_AreFilesThatNeedNothingElse(string name)
    {
        await using var desk = await DeskServer.With(Treasury.Articles);
        var (text, type, disposition) = await Leaf.File(desk, $"/totals/pictures/{name}.svg");
        type.ShouldBe("image/svg+xml; charset=utf-8");
        disposition.ShouldBe($"attachment; filename=\"chancery-{name}.svg\"");
        var svg = XDocument.Parse(text).Root!;
        svg.Name.LocalName.ShouldBe("svg");
        svg.Attribute("role")!.Value.ShouldBe("img");
        svg.Elements().Select(e => e.Name.LocalName).Take(3).ShouldBe(["title", "desc", "style"]);
        svg.Descendants().ShouldAllBe(e => e.Name.LocalName != "script" && e.Name.LocalName != "a" && e.Name.LocalName != "image");
        svg.Descendants().SelectMany(e => e.Attributes()).ShouldAllBe(a => !a.Value.Contains("://", StringComparison.Ordinal) || a.IsNamespaceDeclaration);
        text.ShouldNotContain("var(--");
    }

    [Fact]
    public async Task Numbers_AreCsv()
    {
        await using var desk = await DeskServer.With(Treasury.Articles);
        var (text, type, disposition) = await Leaf.File(desk, "/totals/pictures/bars.csv");
        type.ShouldBe("text/csv; charset=utf-8");
        disposition.ShouldBe("attachment; filename=\"chancery-bars.csv\"");
        text.ReplaceLineEndings("\n").ShouldStartWith("provider,status,sum,entries,of it,currency,up to,converted\nPeru,pledged,50000000,1,,EUR,0,0\n");
        (await Leaf.File(desk, "/party/pictures/timeline.csv?id=NOR")).Text.ReplaceLineEndings("\n").ShouldBe("time,commitments,contacts,statements\n2031-01,1,0,1\n2031-02,1,0,0\n");
    }

    [Fact]
    public async Task WhatThereIsNot_IsNotFound()
    {
        await using var desk = await DeskServer.With(Treasury.Articles);
        using var client = new HttpClient();
        foreach (var path in new[] { "/totals/pictures/secrets.svg", "/totals/pictures/bars.exe", "/party/pictures/other.csv?id=NOR" })
        {
            using var answer = await client.GetAsync(new Uri(desk.Address + path));
            ((int)answer.StatusCode).ShouldBe(404, path);
        }
    }
}
