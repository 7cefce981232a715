using System.Text;
using Chancery.Articles;

namespace Chancery.Cli;

/// <summary>The three standard streams, and which of them a person sits at.</summary>
internal sealed class Terminal : IDisposable
{
    public Terminal(Stream input, Stream output, Stream error, bool outputIsTerminal, bool errorIsTerminal, CancellationToken stop = default)
    {
        Input = input;
        Output = new BufferedStream(output as OutputStream ?? new OutputStream(output), 1 << 16);
        Writer = new StreamWriter(Output, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, new UTF8Encoding(false), 1 << 10) { AutoFlush = true, NewLine = "\n" };
        OutputIsTerminal = outputIsTerminal;
        ErrorIsTerminal = errorIsTerminal;
        Stop = stop;
    }

    public Stream Input { get; }

    public Stream Output { get; }

    public StreamWriter Writer { get; }

    public StreamWriter Error { get; }

    public bool OutputIsTerminal { get; }

    public bool ErrorIsTerminal { get; }

    /// <summary>Asks the run to end: Ctrl-C.</summary>
    public CancellationToken Stop { get; }

    /// <summary>Prints one line of error; names and messages may come from hostile files.</summary>
    public void Fail(string message) => Error.WriteLine($"chancery: {Shown.OneLine(message)}");

    /// <summary>Sends all that is buffered on its way.</summary>
    public void Flush()
    {
        Writer.Flush();
        Output.Flush();
    }

    public void Dispose()
    {
        try
        {
            Flush();
        }
        catch (IOException)
        {
            // Nobody reads on: what is left has no reader to miss it.
        }
        Error.Dispose();
    }
}
