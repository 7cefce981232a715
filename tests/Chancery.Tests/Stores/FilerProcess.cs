using System.Diagnostics;
using System.Globalization;

namespace Chancery.Tests.Stores;

/// <summary>A process that files invented articles, to be run beside others or killed.</summary>
internal static class FilerProcess
{
    /// <summary>Starts a process.</summary>
    /// <param name="address">The ledger.</param>
    /// <param name="seed">Which articles.</param>
    /// <param name="count">How many.</param>
    /// <param name="order">In which order; 0 as they are.</param>
    /// <param name="under">The command that runs it, such as a shell that sets limits.</param>
    public static Process Start(string address, int seed, int count, int order, params string[] under)
    {
        string[] command = [.. under, "dotnet", "exec", typeof(Filer.Newsroom).Assembly.Location, address, Text(seed), Text(count), Text(order)];
        var info = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(info)!;
    }

    /// <summary>Runs a process to its end.</summary>
    public static (int Code, string Error) Run(string address, int seed, int count, int order, params string[] under)
    {
        using var process = Start(address, seed, count, order, under);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error.Trim());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
