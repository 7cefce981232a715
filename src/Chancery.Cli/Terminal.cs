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

    /// <summary>Asks for a line that is not shown while it is typed.</summary>
    /// <exception cref="UsageException">Nobody sits there to be asked.</exception>
    public string Secret(string question)
    {
        if (!ErrorIsTerminal || Console.IsInputRedirected)
            throw new UsageException("the password is asked for on a terminal, and this is none; give it with --password-stdin");
        Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
                typed.Length--;
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        Error.WriteLine();
        return typed.ToString();
    }

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
