using System.Text.Json;
using Chancery.Records;

namespace Chancery.Tests.Records;

public sealed class RecordJsonTests
{
    private const string Text = "On Thursday Norway pledged €2m to Freedonia if its parliament agrees. Ghana said the money was welcome.";

    [Fact]
    public void Record_HasTheDocumentedShape()
    {
        var golden = Path.Combine(Repository.Folder, "tests", "Chancery.Tests", "Records", "norway.json");
        var json = RecordJson.Write(Read.Article(Text, "2031-05-10"), indented: true) + "\n";
        if (Environment.GetEnvironmentVariable("CHANCERY_UPDATE_GOLDEN") == "1")
            File.WriteAllText(golden, json);
        json.ShouldBe(File.ReadAllText(golden));
    }

    [Fact]
    public void Record_IsOneLine() => RecordJson.Write(Read.Article("Line one\n\nNorway paid €2m\nto Ghana.")).ShouldNotContain('\n');

    public static TheoryData<string> Articles() =>
    [
        Text, "", "Norway met Ghana in Oslo on Friday.",
        "France gave Chad 30 ambulances worth €2m (£1.7m), funded by seized assets. “It is a start,” Emmanuel Macron said in a televised speech.",
        "Talks between Peru and Chile will be held next week. Canada refused to send observers unless both agree.",
    ];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Record_FollowsTheSchema(string text)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "docs", "chancery-record-1.schema.json")));
        using var record = JsonDocument.Parse(RecordJson.Write(Read.Article(text)));
        SchemaCheck.Errors(schema.RootElement, record.RootElement).ShouldBeEmpty();
    }

    [Fact]
    public void Schema_RefusesWhatIsNoRecord()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "docs", "chancery-record-1.schema.json")));
        using var wrong = JsonDocument.Parse("""{"format": "chancery-record/1", "article": {"id": 1}, "actors": [], "statements": [{"id": "s1"}], "engagements": [], "commitments": [], "amounts": []}""");
        SchemaCheck.Errors(schema.RootElement, wrong.RootElement).Count.ShouldBeGreaterThan(3);
    }
}
