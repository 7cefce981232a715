using System.Text;
using Chancery.Cli.Commands;
using Chancery.Records;
using Spectre.Console;

namespace Chancery.Cli.Views;

/// <summary>Prints records one after the other in one format.</summary>
internal sealed class RecordPrinter : IDisposable
{
    private const int PlainWidth = 110;

    private readonly RecordFormat _format;
    private readonly Stream _stream;
    private readonly StreamWriter _writer;
    private readonly IAnsiConsole _console;

    public RecordPrinter(RecordFormat format, Stream stream, bool isTerminal)
    {
        _format = format;
        _stream = stream;
        _writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        _console = isTerminal ? AnsiConsole.Console : RecordView.PlainConsole(_writer, PlainWidth);
    }

    public void Print(ArticleRecord record)
    {
        if (_format == RecordFormat.Text)
        {
            RecordView.Print(record, _console);
            return;
        }
        RecordJson.Write(record, _stream, indented: _format == RecordFormat.Json);
        _stream.WriteByte((byte)'\n');
    }

    /// <summary>Sends what was printed on its way.</summary>
    public void Flush()
    {
        _writer.Flush();
        _stream.Flush();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _stream.Flush();
    }
}
