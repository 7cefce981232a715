using Chancery.Data;
using Chancery.Desk;
using Chancery.Desk.Hosting;
using Chancery.Stores;
using Microsoft.Extensions.Hosting;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Opens the ledger in a browser, until it is stopped.</summary>
internal sealed class DeskCommand(Terminal terminal)
{
    /// <summary>Runs a desk.</summary>
    /// <returns>0 when it was stopped.</returns>
    public int Run(string ledger, string bind, int port, string by, ReferenceData data)
    {
        // A ledger that cannot be opened is told at once, not on the first page.
        LedgerAddress.Open(ledger).Dispose();
        using var app = DeskHost.Build(new DeskOptions { Ledger = ledger, Bind = bind, Port = port, By = by, Data = data });
        try
        {
            app.StartAsync(terminal.Stop).GetAwaiter().GetResult();
        }
        catch (IOException problem)
        {
            throw new UsageException($"--port {port}: the desk cannot listen on {bind} ({problem.Message}); give another port", problem);
        }
        terminal.Writer.WriteLine($"the desk is at {string.Join(", ", app.Urls)}; Ctrl-C ends it");
        terminal.Flush();
        app.WaitForShutdownAsync(terminal.Stop).GetAwaiter().GetResult();
        return 0;
    }
}
