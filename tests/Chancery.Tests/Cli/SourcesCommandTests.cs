using System.Text;
using System.Text.Json;
using Chancery.Tests.Sources;

namespace Chancery.Tests.Cli;

public sealed class SourcesCommandTests
{
    [Fact]
    public void Sources_AsJsonLines_GiveOneLineAnArticle()
    {
        var call = Call.With(Input(("a", Stories.Release), ("b", Stories.OtherReport), ("c", Stories.Release.Replace("85 million", "85 billion", StringComparison.Ordinal))), "sources", "--format", "jsonl", "-");
        call.Code.ShouldBe(0, call.Error);
        var lines = call.Output.Trim().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => $"{l.GetProperty("id")} {l.GetProperty("cluster")} {l.GetProperty("original")}").ShouldBe(["a a a", "b b b", "c a a"]);
        var change = lines[2].GetProperty("changes")[0];
        change.GetProperty("kind").GetString().ShouldBe("sum");
        change.GetProperty("original").GetString().ShouldBe("85 million euros");
        change.GetProperty("copy").GetString().ShouldBe("85 billion euros");
    }

    [Fact]
    public void Sources_ForPeople_NameOriginalCopyAndChange()
    {
        var call = Call.With(Input(("a", Stories.Release), ("c", Stories.Release.Replace("and would send", "and will send", StringComparison.Ordinal)), ("b", Stories.OtherReport)), "sources", "-");
        call.Output.ShouldContain("3 articles, 2 independent sources");
        call.Output.ShouldContain("a, the likely original");
        call.Output.ShouldContain("  c: a copy");
    }

    [Fact]
    public void SameIdAgain_IsAVersion()
    {
        var call = Call.With(Input(("a", Stories.Release), ("a", Stories.OtherReport)), "sources", "--format", "jsonl", "-");
        call.Output.ShouldContain("\"id\":\"a#2\",\"cluster\":\"a\",\"original\":\"a\",\"versionOf\":\"a\",\"version\":2");
    }

    [Fact]
    public void Wording_ShowsReadingsAndVerdict()
    {
        var call = Call.With(
            Encoding.UTF8.GetBytes("The overseas minister mentioned on Monday that Kenya would send humanitarian assist to Ravna. The chiefs of three nations agreed to help the folks of the islands."), "wording", "-");
        call.Code.ShouldBe(0, call.Error);
        call.Output.ShouldContain("reworded, ");
        call.Output.ShouldContain("signs per 1000 words");
        call.Output.ShouldContain("humanitarian assist [= humanitarian aid]");
        Call.With(Encoding.UTF8.GetBytes(Stories.OtherReport), "wording", "-").Output.ShouldContain("untouched");
    }

    private static byte[] Input(params (string Id, string Text)[] articles) =>
        Encoding.UTF8.GetBytes(string.Concat(articles.Select(a => JsonSerializer.Serialize(new { id = a.Id, text = a.Text }) + "\n")));
}
