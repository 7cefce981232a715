using System.Globalization;
using Chancery.Inputs;
using Chancery.Ledgers;
using Chancery.Stores;
using NodaTime;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Reads articles and files them in a ledger, each as a whole, in the order of the inputs.</summary>
internal sealed class AddCommand(Terminal terminal)
{
    /// <summary>Runs one call.</summary>
    /// <returns>0, or 1 where an input failed.</returns>
    public int Run(AddRequest request)
    {
        var reader = ReadCommand.Reader(request.Data, request.Published);
        using var ledger = LedgerAddress.Open(request.Ledger);
        var clerk = new Clerk(ledger, request.Data);
        var progress = new Progress(terminal.Error, request.Progress || terminal.ErrorIsTerminal, terminal.ErrorIsTerminal);
        var tally = new FilingTally();
        try
        {
            var inputs = new ArticleInputs(request.Inputs, terminal.Input).Open(request.Files);
            foreach (var readings in InOrder.Map(inputs, pending => Readings.Of(reader, pending), request.Threads, terminal.Stop))
            {
                foreach (var (record, failure) in readings)
                {
                    if (record is not null)
                        tally.Add(clerk.File(record, Reader.Version, SystemClock.Instance.GetCurrentInstant()));
                    if (failure is not null)
                    {
                        progress.Clear();
                        terminal.Fail(failure);
                    }
                    progress.Add(record is not null, failure is not null);
                }
            }
        }
        catch (OperationCanceledException) when (terminal.Stop.IsCancellationRequested)
        {
            progress.Clear();
            terminal.Fail(string.Create(CultureInfo.InvariantCulture, $"stopped after {progress.Read} articles; what was filed is whole"));
            throw;
        }
        progress.Done();
        terminal.Writer.WriteLine(tally);
        return progress.Failed > 0 ? 1 : 0;
    }
}
