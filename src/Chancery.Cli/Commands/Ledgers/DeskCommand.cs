using Chancery.Desk;
using Chancery.Desk.Hosting;
using Chancery.Stores;
using Microsoft.Extensions.Hosting;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Opens the ledger in a browser, until it is stopped.</summary>
internal sealed class DeskCommand(Terminal terminal)
{
    /// <summary>Runs a desk.</summary>
    /// <param name="options">What it shows, and to whom.</param>
    /// <param name="passwordFile">The file with the password of the certificate, or null.</param>
    /// <returns>0 when it was stopped.</returns>
    public int Run(DeskOptions options, string? passwordFile)
    {
        // A ledger that cannot be opened is told at once, not on the first page.
        LedgerAddress.Open(options.Ledger).Dispose();
        try
        {
            using var app = DeskHost.Build(passwordFile is null ? options : options with { CertificatePassword = Password(passwordFile) });
            app.StartAsync(terminal.Stop).GetAwaiter().GetResult();
            WarmUp.Run(app, terminal.Stop).GetAwaiter().GetResult();
            terminal.Writer.WriteLine($"the desk is at {string.Join(", ", app.Urls)}; Ctrl-C ends it");
            terminal.Flush();
            app.WaitForShutdownAsync(terminal.Stop).GetAwaiter().GetResult();
            return 0;
        }
        catch (DeskException problem)
        {
            throw new UsageException(problem.Message, problem);
        }
        catch (IOException problem) when (problem is not ClosedPipeException)
        {
            throw new UsageException($"--port {options.Port}: the desk cannot listen on {options.Bind} ({problem.Message}); give another port", problem);
        }
    }

    private static string Password(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() ?? "";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--certificate-password-file {file}: it cannot be read ({problem.Message})", problem);
        }
    }
}
