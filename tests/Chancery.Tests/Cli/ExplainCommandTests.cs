using System.Text;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Cli.Views;
using Chancery.Records;

namespace Chancery.Tests.Cli;

/// <summary>An explanation tells what happened: each field of an item, its characters, the rule, and what would change it.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private const string Loan = "On Thursday Norway pledged a €2m loan to Ghana if its parliament agrees. Chad met Peru in Lima on Monday. “We keep our word,” its minister said.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Item_IsExplainedFieldByField()
    {
        var call = Call.Of("explain", "--published", "2031-05-09", "--item", "c1", _folder.File("a.txt", Loan));
        call.Code.ShouldBe(0);
        call.Error.ShouldBeEmpty();
        call.Output.ShouldStartWith("c1, commitment of a\n  evidence     [12, 46] “Norway pledged a €2m loan to Ghana”\n");
        call.Output.ShouldContain("  provider     NOR (Norway)\n    words      [12, 18] “Norway”\n    rule       provider.subject: ");
        call.Output.ShouldContain("  status       pledged\n    words      [19, 26] “pledged”\n    rule       status.verbs: ");
        call.Output.ShouldContain("    decided by data/giving-verbs.tsv (status, futureStatus), StatusReader\n    to change  use another verb");
        call.Output.ShouldContain("  instrument   loan\n    words      [33, 37] “loan”\n    rule       instrument.noun: ");
        call.Output.ShouldContain("  conditions   if its parliament agrees");
        call.Output.ShouldContain("  date         2031-05-08\n    words      [3, 11] “Thursday”\n");
    }

    [Fact]
    public void NoItem_ListsThem()
    {
        var output = Call.Of("explain", _folder.File("a.txt", Loan)).Output;
        output.ShouldStartWith("a\n  c1   commitment  [12, 46] “Norway pledged a €2m loan to Ghana”\n");
        output.ShouldContain("\n  e1   engagement ");
        output.ShouldContain("\n  s1   statement ");
    }

    [Fact]
    public void ArticleWithoutItems_SaysSo() =>
        Call.Of("explain", _folder.File("a.txt", "It rained.")).Output.ShouldBe("a\n  no commitment, engagement or statement was found\n");

    [Theory]
    [InlineData("c9", "chancery: --item c9: a has no such item; it has c1, e1, ")]
    [InlineData("", "chancery: --item : a has no such item; it has c1, e1, ")]
    [InlineData("\u202Ec1", "chancery: --item \\u202Ec1: a has no such item; it has c1, e1, ")]
    public void UnknownItem_IsOneSentence(string id, string sentence)
    {
        var call = Call.Of("explain", "--item", id, _folder.File("a.txt", Loan));
        call.Code.ShouldBe(2);
        call.Output.ShouldBeEmpty();
        call.Error.TrimEnd('\n').Split('\n').ShouldHaveSingleItem().ShouldStartWith(sentence);
    }

    [Fact]
    public void UnknownItem_OfAnEmptyRecord() =>
        Call.Of("explain", "--item", "c1", _folder.File("a.txt", "It rained.")).ShouldBe(new Call(2, "", "chancery: --item c1: a has no items\n"));

    [Fact]
    public void MissingFile_Fails()
    {
        var call = Call.Of("explain", "--item", "c1", Path.Combine(_folder.Path, "nowhere.txt"));
        call.Code.ShouldBe(1);
        call.Error.ShouldContain("no such file");
    }

    [Fact]
    public void SeveralArticles_AreToldApart()
    {
        var path = _folder.File("a.jsonl", "{\"id\":\"x\",\"text\":\"Norway pledged €2m to Ghana.\"}\n{\"id\":\"x\",\"text\":\"Peru pledged €3m to Chad.\"}\n");
        Call.Of("explain", path).Output.ShouldContain("x#2\n  c1   commitment  [0, 24] “Peru pledged €3m to Chad”");
        Call.Of("explain", "--item", "c1", path).Error.ShouldBe($"chancery: {path} holds several articles; name one with --article: x, x#2\n");
        Call.Of("explain", "--item", "c1", "--article", "x#2", path).Output.ShouldContain("  provider     PER (Peru)");
        Call.Of("explain", "--item", "c1", "--article", "y", path).ShouldBe(new Call(2, "", $"chancery: --article y: {path} holds no article of that id\n"));
    }

    [Fact]
    public void Same_EachTime()
    {
        var path = _folder.File("a.txt", Loan);
        Call.Of("explain", "--item", "c1", path).ShouldBe(Call.Of("explain", "--item", "c1", path));
    }

    [Theory]
    [InlineData("Norway\u001b[2J pledged a €2m \u202Eloan\u202C to Ghana\u0007.")]
    [InlineData("Norway pledged\u0085 €2m\u2028 to Ghana\u0000\u009b1m.")]
    [InlineData("“We\u2066 pledge €2m to Ghana\u001b]0;x\u0007,” Norway's\u200B minister said.")]
    public void HostileText_IsShownAsEscapes(string text)
    {
        var path = _folder.File("a.jsonl", JsonSerializer.Serialize(new { id = "\u001b]0;x\u0007", text }));
        var listed = Call.Of("explain", path);
        listed.Output.ShouldNotBeEmpty();
        var all = listed.Output + listed.Error;
        foreach (var id in listed.Output.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0]))
            all += Call.Of("explain", "--item", id, path).Output;
        all += Call.Of("explain", "--item", "c77", path).Error;
        all.EnumerateRunes().Where(r => r.Value != '\n' && Rune.GetUnicodeCategory(r) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator).ShouldBeEmpty();
    }

    [Fact]
    public void Offsets_AreCodePoints() =>
        Call.Of("explain", _folder.File("a.txt", "😀😀\nNorway pledged €2m to Ghana.")).Output.ShouldContain("c1   commitment  [3, 30] “Norway pledged €2m to Ghana”");

    [Fact]
    public void OwnList_Decides()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.Path, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "giving-verbs.tsv"), "lemma\trole\tstatus\tfutureStatus\tinstrument\tthings\npledge\tgive\trejected\n");
        Call.Of("explain", "--data", data, "--item", "c1", _folder.File("a.txt", Loan)).Output.ShouldContain("  status       rejected\n    words      [19, 26] “pledged”\n    rule       status.verbs");
    }

    /// <summary>Articles whose items are filled, merged and inherited in many ways.</summary>
    public static TheoryData<string> Articles() =>
    [
        Loan,
        "Norway to donate €2m to Ghana\nNorway's foreign ministry said on Monday it would donate €2m (£1.7m) to Ghana. The €2m grant is for 300 tents, funded by frozen assets. Its aid now totals €9m, including €3m for Chad.",
        "Peru signed a €5m contract on Monday to supply Ghana with 20 trucks. The trucks must be backed by guarantees from Chad. Peru has avoided giving such help. It also sent 40 tents.",
        "Jonas Gahr Støre spoke with Narendra Modi on Monday. They were joined by Emmanuel Macron. Norway and India will meet in Oslo next week. “It went well,” he told Modi in a speech. “We will help again and again.”",
        "Statement by the Government of Norway\nWe will give €4m to UNICEF for its work in Chad over three years. We urge Peru to help. Chad welcomed it.",
        "€3m to Ghana from Norway.",
    ];

    [Theory]
    [MemberData(nameof(Articles))]
    public void EveryFilledField_HasItsDecision(string text)
    {
        var record = Read.Article(text);
        var items = ExplainedItem.All(record);
        items.ShouldNotBeEmpty();
        foreach (var item in items)
        {
            foreach (var (field, value) in item.Fields)
                item.Decisions.ShouldContain(d => d.Field == field, $"{item.Id}: {field} = {value}");
            foreach (var decision in item.Decisions)
            {
                item.Fields.ShouldContain(f => f.Field == decision.Field, $"{item.Id}: {decision.Field} by {decision.Rule.Name}");
                decision.Rule.Name.Split('.')[0].ShouldBe(decision.Field);
                decision.Words.ShouldAllBe(w => w.Length > 0 && w.End <= text.Length);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void EveryFieldOfTheJson_IsExplained(string text)
    {
        var record = Read.Article(text);
        using var json = JsonDocument.Parse(RecordJson.Write(record));
        var items = ExplainedItem.All(record);
        foreach (var list in new[] { "commitments", "engagements", "statements" })
        {
            foreach (var item in json.RootElement.GetProperty(list).EnumerateArray())
            {
                var explained = items.Single(i => i.Id == item.GetProperty("id").GetString());
                item.EnumerateObject().Select(p => p.Name).Where(n => n is not ("id" or "evidence") && !n.EndsWith("Span", StringComparison.Ordinal))
                    .Select(n => n.Replace("Spans", "", StringComparison.Ordinal)).Distinct()
                    .Except(explained.Fields.Select(f => f.Field)).ShouldBeEmpty();
            }
        }
    }

    /// <summary>What a rule says would change a field does change it.</summary>
    [Theory]
    [InlineData("provider", "Norway pledged €2m to Ghana.", "Peru pledged €2m to Ghana.", "PER (Peru)")]
    [InlineData("receiver", "Norway pledged €2m to Ghana.", "Norway pledged €2m to Chad.", "TCD (Chad)")]
    [InlineData("status", "Norway pledged €2m to Ghana.", "Norway is considering €2m for Ghana.", "considered")]
    [InlineData("status", "Norway will send €2m to Ghana.", "Norway will not send €2m to Ghana.", "rejected")]
    [InlineData("instrument", "Norway pledged a €2m loan to Ghana.", "Norway pledged a €2m grant to Ghana.", "grant")]
    [InlineData("amount", "Norway pledged €2m to Ghana.", "Norway pledged nearly €3m to Ghana.", "about EUR 3m")]
    [InlineData("quantity", "Norway sent 12 trucks to Ghana.", "Norway sent 13 trucks to Ghana.", "13")]
    [InlineData("date", "Norway pledged €2m to Ghana on 3 May 2031.", "Norway pledged €2m to Ghana on 4 May 2031.", "2031-05-04")]
    public void Change_AsTheRuleSays_ChangesTheField(string field, string text, string changed, string value)
    {
        Value(text).ShouldNotBe(value);
        Value(changed).ShouldBe(value);

        string Value(string article) => ExplainedItem.All(Reader.Default.Read(Article.FromText(article)))[0].Fields.Single(f => f.Field == field).Value;
    }
}
