using System.Text;
using System.Text.Json;

namespace Chancery.Tests.Cli;

public sealed class ReadCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Threads_ChangeNothing()
    {
        for (var i = 0; i < 60; i++)
            _folder.File($"{i:00}.txt", $"Norway pledged €{i + 1}m to Ghana. “We keep our word,” its minister said.");
        var one = Call.Of("read", "--format", "jsonl", "--threads", "1", _folder.Path);
        var many = Call.Of("read", "--format", "jsonl", "--threads", "7", _folder.Path);
        one.Code.ShouldBe(0);
        one.Output.Split('\n').Length.ShouldBe(61);
        many.Output.ShouldBe(one.Output);
    }

    [Fact]
    public void StandardInput_IsRead() =>
        Call.With(Encoding.UTF8.GetBytes("Norway pledged €2m to Ghana."), "read", "--format", "jsonl", "-").Output.ShouldContain("\"provider\":[\"NOR\"]");

    [Fact]
    public void SameIds_AreToldApart() =>
        Call.Of("read", "--format", "jsonl", _folder.File("a.jsonl", "{\"id\":\"x\",\"text\":\"Norway paid.\"}\n{\"id\":\"x\",\"text\":\"Ghana paid.\"}\n")).Output.ShouldContain("\"id\":\"x#2\"");

    [Fact]
    public void JsonArrayAndObject_AreRead()
    {
        Call.Of("read", "--format", "jsonl", _folder.File("a.json", "[{\"text\":\"Norway paid.\"},\n {\"text\":\"Ghana paid.\", \"extra\": [1]}]")).Output.Split('\n').Length.ShouldBe(3);
        Call.Of("read", "--format", "jsonl", _folder.File("b.json", "{\n \"text\": \"Norway paid.\"\n}")).Code.ShouldBe(0);
    }

    [Fact]
    public void Published_ResolvesDates() =>
        Call.Of("read", "--format", "jsonl", "--published", "2025-03-07", _folder.File("a.txt", "Norway pledged €2m to Ghana on Thursday.")).Output.ShouldContain("\"date\":\"2025-03-06\"");

    [Fact]
    public void Offsets_AreCodePointsOfWhatTextPrints()
    {
        var path = _folder.File("a.txt", "😀 Norway pledged €2m to Ghana 😀.");
        var text = Call.Of("text", path).Output;
        var runes = text.EnumerateRunes().ToArray();
        using var record = JsonDocument.Parse(Call.Of("read", "--format", "jsonl", path).Output);
        var span = record.RootElement.GetProperty("amounts")[0].GetProperty("span");
        string.Concat(runes[span[0].GetInt32()..span[1].GetInt32()]).ShouldBe("€2m");
    }

    [Fact]
    public void Output_GoesToAFile()
    {
        var target = Path.Combine(_folder.Path, "out.jsonl");
        Call.Of("read", "--format", "jsonl", "-o", target, _folder.File("a.txt", "Norway paid.")).Output.ShouldBeEmpty();
        File.ReadAllText(target).ShouldEndWith("}\n");
    }

    [Fact]
    public void Parse_PrintsConllu()
    {
        var output = Call.Of("parse", _folder.File("a.txt", "Norway paid.")).Output;
        output.ShouldContain("1\tNorway\tNorway\tPROPN\tNNP\t_\t2\tnsubj\t");
        output.ShouldContain("TokenRange=0:6");
    }

    [Fact]
    public void Progress_CountsOnStandardError()
    {
        var call = Call.Of("read", "--progress", "--format", "jsonl", _folder.File("a.txt", "Norway paid."));
        call.Code.ShouldBe(0);
    }

    [Fact]
    public void Text_IsTheDefault()
    {
        var output = Call.Of("read", _folder.File("a.txt", "Norway pledged €2m to Ghana if its parliament agrees.")).Output;
        output.ShouldContain("Norway → Ghana: EUR 2m");
        output.ShouldContain("condition: if its parliament agrees");
        output.ShouldNotContain("\u001b");
    }
}
