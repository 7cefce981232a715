using System.Text;

namespace Chancery.Tests.Cli;

/// <summary>Each bad input gets one clear line and a code; the others of the batch go on.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "Norway pledged €2m to Ghana on Monday.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private void OneErrorThenTheNext(string bad, params string[] words)
    {
        var good = _folder.File("zz-good.txt", Good);
        var call = Call.Of("read", "--format", "jsonl", bad, good);
        call.Code.ShouldBe(1);
        var error = call.Error.TrimEnd('\n').Split('\n').ShouldHaveSingleItem();
        error.ShouldStartWith("chancery: " + bad);
        foreach (var word in words)
            error.ShouldContain(word);
        call.Output.TrimEnd('\n').Split('\n').ShouldHaveSingleItem().ShouldContain("\"id\":\"zz-good\"");
    }

    [Fact]
    public void EmptyFile() => OneErrorThenTheNext(_folder.File("a.txt", ""), "empty");

    [Fact]
    public void BlankFile() => OneErrorThenTheNext(_folder.File("a.txt", " \n\t "), "blanks");

    [Fact]
    public void MissingFile() => OneErrorThenTheNext(Path.Combine(_folder.Path, "nowhere.txt"), "no such file");

    [Fact]
    public void FileWithoutPermission()
    {
        // Root may read everything, and Windows keeps permissions elsewhere.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        var closed = _folder.File("a.txt", Good);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        OneErrorThenTheNext(closed, "no permission");
    }

    [Fact]
    public void FolderWithoutArticles()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder.Path, "empty")).FullName;
        OneErrorThenTheNext(empty, "no articles", ".txt");
    }

    [Fact]
    public void BinaryBytes() => OneErrorThenTheNext(_folder.File("a.txt", [0x50, 0x4B, 3, 4, 0, 0, 0, 7, 9]), "byte 4", "no text");

    [Fact]
    public void BrokenUtf8() => OneErrorThenTheNext(_folder.File("a.txt", [.. "Caf"u8, 0xE9, .. " au lait"u8]), "byte 3", "UTF-8", "--encoding");

    [Fact]
    public void HtmlWithoutArticle() => OneErrorThenTheNext(_folder.File("a.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>"), "no article");

    [Fact]
    public void JsonLineThatIsNone()
    {
        var call = Call.Of("read", "--format", "jsonl", _folder.File("a.jsonl", $$"""
            {"id": "one", "text": "{{Good}}"}
            {"id": "two", "text":
            {"id": "three", "text": "{{Good}}"}
            {"id": "four", "text": 7}
            """));
        call.Code.ShouldBe(1);
        call.Output.TrimEnd('\n').Split('\n').Length.ShouldBe(2);
        call.Error.ShouldContain("line 2: no JSON");
        call.Error.ShouldContain("line 4: the field 'text' is a number");
    }

    [Fact]
    public void DateThatIsNone_LosesOnlyTheDate()
    {
        var call = Call.Of("read", "--format", "jsonl", _folder.File("a.jsonl", $$"""{"text": "{{Good}}", "published": "soon"}"""));
        call.Code.ShouldBe(1);
        call.Error.ShouldContain("line 1: 'soon' is no date");
        call.Output.ShouldContain("\"dateText\":\"Monday\"");
    }

    [Fact]
    public void PublishedThatIsNone_IsAWrongCall()
    {
        var call = Call.Of("read", "--published", "07/03/2025", _folder.File("a.txt", Good));
        call.Code.ShouldBe(2);
        call.Error.ShouldContain("2025-03-07");
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "--format", "xml", "a.txt")]
    [InlineData("read", "--threads", "0", "a.txt")]
    [InlineData("read", "--data", "/nowhere", "a.txt")]
    [InlineData("walk")]
    public void WrongCall(params string[] args)
    {
        var call = Call.Of(args);
        call.Code.ShouldBe(2);
        call.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public void TooLarge_SaysWhichFlagRaisesTheLimit()
    {
        var large = _folder.File("a.txt", string.Concat(Enumerable.Repeat(Good + "\n", 100)));
        var call = Call.Of("read", "--max-size", "1000", large);
        call.Code.ShouldBe(1);
        call.Error.ShouldContain("more than 1000 bytes");
        call.Error.ShouldContain("--max-size");
        Call.Of("read", "--max-size", "100000", large).Code.ShouldBe(0);
    }

    [Fact]
    public void TwoHundredMegabytes_AreRefusedUnread()
    {
        var path = Path.Combine(_folder.Path, "huge.txt");
        using (var file = File.Create(path))
            file.SetLength(200L << 20);
        OneErrorThenTheNext(path, "more than 16777216 bytes");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void OtherUnicode_IsReadByItsMark(string encoding)
    {
        var chosen = Encoding.GetEncoding(encoding);
        var path = _folder.File("a.txt", [.. chosen.GetPreamble(), .. chosen.GetBytes(Good)]);
        Call.Of("text", path).Output.ShouldBe(Good);
    }

    [Fact]
    public void Utf16WithoutMark_IsRecognised() => Call.Of("text", _folder.File("a.txt", Encoding.Unicode.GetBytes(Good + Good))).Output.ShouldBe(Good + Good);

    [Fact]
    public void NamedEncoding_IsUsed() =>
        Call.Of("text", "--encoding", "windows-1252", _folder.File("a.txt", [.. "Caf"u8, 0xE9])).Output.ShouldBe("Café");

    [Fact]
    public void TenThousandNestedTags_AreRead()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 10_000)) + $"<p>{Good} The minister said it would be paid in May, and that more could follow.</p>" + string.Concat(Enumerable.Repeat("</div>", 10_000));
        Call.Of("text", _folder.File("a.html", $"<html><body>{page}</body></html>")).Output.ShouldContain(Good);
    }

    [Fact]
    public void EndlessLine_IsRead() =>
        Call.Of("read", "--format", "jsonl", _folder.File("a.txt", string.Concat(Enumerable.Repeat("Norway and Ghana met and ", 20_000)))).Code.ShouldBe(0);

    [Fact]
    public void LoneSurrogates_BecomeReplacementCharacters()
    {
        var call = Call.Of("text", _folder.File("a.jsonl", """{"text": "x\ud800y \ud83d\ude00 z\udc00"}"""));
        call.Code.ShouldBe(0);
        call.Output.ShouldBe("x\uFFFDy 😀 z\uFFFD");
    }

    [Fact]
    public void RightToLeftMarksAndEscapes_NeverReachTheTerminal()
    {
        var call = Call.Of("read", _folder.File("a.txt", "Norway pledged \u202E€2m\u202C to Ghana. \u001b[31mRed\u001b[0m, the \u2066minister\u2069 said."));
        call.Code.ShouldBe(0);
        call.Output.IndexOfAny(['\u202E', '\u2066', '\u001b']).ShouldBe(-1);
    }

    [Fact]
    public void MarkupInTheText_IsShownAsItStands() =>
        Call.Of("read", _folder.File("a.txt", "Norway said the [red]boats[/] would sail on Monday.")).Output.ShouldContain("[red]boats[/]");

    [Fact]
    public void ClosedPipe_EndsQuietly()
    {
        var path = _folder.File("a.txt", Good);
        using var error = new MemoryStream();
        using var terminal = new Chancery.Cli.Terminal(Stream.Null, new ClosedPipe(), error, false, false);
        Chancery.Cli.CommandLine.Run(["read", .. Enumerable.Repeat(path, 200)], terminal).ShouldBe(0);
        error.Length.ShouldBe(0);
    }

    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe", 32);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe", 32);
    }
}
