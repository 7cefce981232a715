using System.Globalization;
using System.Text;
using Chancery.Articles;
using Chancery.Cli;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Cli;

/// <summary>Text of unknown origin on a terminal.</summary>
public sealed class ShownTests
{
    [Theory]
    [InlineData("plain “text” – €5", "plain “text” – €5")]
    [InlineData("a\u001b[2Jb", "a\\u001B[2Jb")]
    [InlineData("a\u202Eb\u2066c", "a\\u202Eb\\u2066c")]
    [InlineData("a\u009Bb\u0007", "a\\u009Bb\\u0007")]
    [InlineData("a\U000E0041b", "a\\uE0041b")]
    [InlineData("a\nb\tc\r\nd", "a b c d")]
    [InlineData("👩\u200D👧 می\u200Cشود", "👩\u200D👧 می\u200Cشود")]
    public void OneLine_ShowsWhatWouldSteer(string text, string shown) => Shown.OneLine(text).ShouldBe(shown);

    [Fact]
    public void LoneSurrogate_IsShownAsItsNumber() => Shown.OneLine("a" + '\uD800' + "b").ShouldBe("a\\uD800b");

    [Fact]
    public void AnyText_LosesAllThatSteers() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
            Shown.OneLine(text.Get).EnumerateRunes().ShouldAllBe(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.Control && (Rune.GetUnicodeCategory(r) != UnicodeCategory.Format || r.Value == 0x200C || r.Value == 0x200D))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(true, "one\\u001B[2J\ntwo")]
    [InlineData(false, "one\u001b[2J\ntwo")]
    public void TextCommand_IsVerbatimButOnATerminal(bool terminal, string printed)
    {
        using var output = new MemoryStream();
        using (var streams = new Terminal(new MemoryStream("one\u001b[2J\ntwo"u8.ToArray()), output, Stream.Null, terminal, false))
            CommandLine.Run(["text", "-"], streams).ShouldBe(0);
        Encoding.UTF8.GetString(output.ToArray()).ShouldBe(printed);
    }

    [Fact]
    public void NamesOfFiles_AreShownInErrorsWithoutSteering() => Call.Of("text", "a\u001b[2J\n.txt").Error.ShouldBe("chancery: a\\u001B[2J .txt: there is no such file or folder; check the name\n");

    [Fact]
    public void Progress_TellsCountRateAndFailures()
    {
        using var folder = new TemporaryFolder();
        var call = Call.Of("read", "--progress", "--format", "jsonl", folder.File("a.jsonl", "{\"text\": \"Norway paid.\"}\nno JSON\n{\"text\": \"Ghana paid.\"}"));
        call.Code.ShouldBe(1);
        call.Error.TrimEnd('\n').Split('\n')[^1].ShouldMatch("^2 articles read, [0-9,]+ a second, 1 failed$");
    }
}
