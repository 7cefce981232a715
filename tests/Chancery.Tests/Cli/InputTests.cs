using System.Text;
using Chancery.Cli;

namespace Chancery.Tests.Cli;

/// <summary>What counts as an input, in which order, and under which name.</summary>
public sealed class InputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_GivesItsFilesByNameAndLeavesOthersAlone()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "b"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".hidden"));
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("b/2.txt", "two "), ("a.txt", "one "), ("Z.md", "zero "), ("c.TXT", "three "), ("d.png", "no"), (".hidden/x.txt", "no"), (".e.txt", "no")])
            _folder.File(name, text);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), _folder.Path);
        Call.Of("text", _folder.Path).Output.ShouldBe("zero one two three ");
    }

    [Fact]
    public void Inputs_KeepTheOrderOfTheCall()
    {
        var (a, b) = (_folder.File("a.txt", "A"), _folder.File("b.txt", "B"));
        Call.With("-"u8.ToArray(), "text", b, "-", a, b).Output.ShouldBe("B-AB");
    }

    [Fact]
    public void PlainText_IsPrintedToTheByte()
    {
        const string text = " \r\n\tNorway\u00A0paid.\r\n\r\n \u2028x\u202Ey \n";
        Call.Of("text", _folder.File("a.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)])).Output.ShouldBe(text);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body><p>Norway paid two euros to Ghana, it said.</p></body></html>", "Norway paid two euros to Ghana, it said.")]
    [InlineData("<!-- saved -->\n<html lang=en>\n<body>\n<p>Norway paid two euros to Ghana, it said.</p>", "Norway paid two euros to Ghana, it said.")]
    [InlineData("{\n \"text\": \"Norway paid.\"\n}", "Norway paid.")]
    [InlineData("[\n {\"text\": \"Norway paid. \"}, {\"text\": \"So did Ghana.\"}]", "Norway paid. So did Ghana.")]
    [InlineData("{\"text\": \"Norway paid. \"}\n\n{\"text\": \"So did Ghana.\"}", "Norway paid. So did Ghana.")]
    [InlineData("{braces} are no JSON", "{braces} are no JSON")]
    [InlineData("5 < 6 and <html> is a tag", "5 < 6 and <html> is a tag")]
    public void StandardInput_IsToldByItsContent(string content, string text) => Call.With(Encoding.UTF8.GetBytes(content), "text", "-").Output.ShouldBe(text);

    [Fact]
    public void Input_OverrulesTheName() =>
        Call.Of("text", "--input", "text", _folder.File("a.jsonl", "{\"text\": \"x\"}")).Output.ShouldBe("{\"text\": \"x\"}");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void JsonLinesInOtherUnicode_AreCutIntoLines(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Call.Of("text", _folder.File("a.jsonl", [.. encoding.GetPreamble(), .. encoding.GetBytes("{\"text\": \"Ċ one \"}\n{\"text\": \"two\"}\n")])).Output.ShouldBe("Ċ one two");
    }

    [Fact]
    public void JsonLineThatSpeaksOfAnEncoding_IsUtf8AllTheSame() =>
        Call.Of("text", _folder.File("a.jsonl", "{\"text\": \"<meta charset=windows-1251> é\"}")).Output.ShouldBe("<meta charset=windows-1251> é");

    [Fact]
    public void LineAboveTheLimit_LosesOnlyItself()
    {
        var call = Call.Of("text", "--max-size", "40", _folder.File("a.jsonl", $"{{\"text\": \"one \"}}\n{{\"text\": \"{new string('x', 200_000)}\"}}\n{{\"text\": \"three\"}}"));
        call.Code.ShouldBe(1);
        call.Output.ShouldBe("one three");
        call.Error.ShouldContain("a.jsonl, line 2: more than 40 bytes; raise the limit with --max-size");
    }

    [Fact]
    public void JsonLinesPipe_IsReadAsItIsWritten()
    {
        using var pipe = new EndlessLines();
        using var output = new MemoryStream();
        using var stop = new CancellationTokenSource();
        using var terminal = new Terminal(pipe, new StopAfter(output, 3, stop), Stream.Null, false, false, stop.Token);
        CommandLine.Run(["text", "-"], terminal).ShouldBe(130);
        Encoding.UTF8.GetString(output.ToArray()).ShouldStartWith("line 1\nline 2\nline 3\n");
    }

    [Fact]
    public void SameFileTwice_GetsAnotherId()
    {
        var path = _folder.File("a.txt", "Norway paid.");
        var lines = Call.Of("read", "--format", "jsonl", path, path, _folder.File("a#2.txt", "Ghana paid."), path).Output.TrimEnd('\n').Split('\n');
        lines.Select(l => l.Split('"')[9]).ShouldBe(["a", "a#2", "a#2#2", "a#3"]);
    }

    [Fact]
    public void Output_ThatIsAnInput_IsRefused()
    {
        var path = _folder.File("a.jsonl", "{\"text\": \"Norway paid.\"}");
        Call.Of("read", "--output", path, path).Code.ShouldBe(2);
        File.ReadAllText(path).ShouldBe("{\"text\": \"Norway paid.\"}");
    }

    [Fact]
    public void Output_InsideAFolderThatIsRead_IsNoInput()
    {
        _folder.File("a.txt", "Norway paid.");
        var target = _folder.File("out.jsonl", "old");
        Call.Of("read", "--format", "jsonl", "--output", target, _folder.Path).ShouldBe(new Call(0, "", ""));
        File.ReadAllLines(target).Length.ShouldBe(1);
    }

    [Fact]
    public void FileCalledLikeAListOfArguments_IsAFile() => Call.Of("text", _folder.File("@a.txt", "Norway paid.")).Output.ShouldBe("Norway paid.");

    private sealed class EndlessLines : MemoryStream
    {
        private int _line;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => Encoding.UTF8.GetBytes($"{{\"text\": \"line {++_line}\\n\"}}\n", buffer);
    }

    /// <summary>Asks the run to stop once so many writes have come, as Ctrl-C does.</summary>
    private sealed class StopAfter(Stream inner, int writes, CancellationTokenSource stop) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(buffer);
            if (--writes == 0)
                stop.Cancel();
        }
    }
}
