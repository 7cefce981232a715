using System.Text;
using Chancery.Cli;

namespace Chancery.Tests.Cli;

/// <summary>Runs the command line in this process and keeps what it printed.</summary>
internal sealed record Call(int Code, string Output, string Error)
{
    public static Call Of(params string[] args) => With([], args);

    public static Call With(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int code;
        using (var terminal = new Terminal(new MemoryStream(input), output, error, false, false))
            code = CommandLine.Run(args, terminal);
        return new Call(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
