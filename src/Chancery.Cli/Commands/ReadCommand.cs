using System.Globalization;
using Chancery.Inputs;
using Chancery.Cli.Views;
using Chancery.Data;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary>Reads articles side by side and prints their records in the order of the inputs.</summary>
internal sealed class ReadCommand(Terminal terminal)
{
    /// <summary>Runs one call.</summary>
    /// <returns>0, or 1 where an input failed.</returns>
    public int Run(ReadRequest request)
    {
        var reader = Reader(request.Data, request.Published);
        using var file = request.Output is null ? null : Create(request.Output);
        using var printer = new RecordPrinter(request.Format, file ?? terminal.Output, file is null && terminal.OutputIsTerminal);
        var recordsOnTerminal = terminal.OutputIsTerminal && file is null;
        var progress = new Progress(terminal.Error, request.Progress || (terminal.ErrorIsTerminal && !recordsOnTerminal), terminal.ErrorIsTerminal);
        var ids = new UniqueIds();
        try
        {
            var inputs = new ArticleInputs(request.Inputs, terminal.Input).Open(request.Files);
            foreach (var readings in InOrder.Map(inputs, pending => Readings.Of(reader, pending), request.Threads, terminal.Stop))
            {
                foreach (var (record, failure) in readings)
                {
                    if (record is not null)
                        printer.Print(record with { Article = ids.Tell(record.Article) });
                    if (failure is not null)
                    {
                        progress.Clear();
                        terminal.Fail(failure);
                    }
                    progress.Add(record is not null, failure is not null);
                }
                printer.Flush();
            }
        }
        catch (ClosedPipeException)
        {
            // Whoever read our output has had enough of it (head, less): no failure, and nothing to say.
            return progress.Failed > 0 ? 1 : 0;
        }
        catch (OperationCanceledException) when (terminal.Stop.IsCancellationRequested)
        {
            progress.Clear();
            terminal.Fail(string.Create(CultureInfo.InvariantCulture, $"stopped after {progress.Read} articles; what was printed is whole"));
            throw;
        }
        progress.Done();
        return progress.Failed > 0 ? 1 : 0;
    }

    private static FileStream Create(string path)
    {
        try
        {
            return File.Create(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output {path}: the file cannot be written ({problem.Message})", problem);
        }
    }

    /// <summary>A reader with lists of the user's.</summary>
    /// <exception cref="UsageException">One of them cannot be parsed.</exception>
    public static Reader Reader(ReferenceData data, LocalDate? published)
    {
        try
        {
            return new Reader(new ReaderOptions { Data = data, DefaultPublished = published });
        }
        catch (FormatException problem)
        {
            throw new UsageException($"--data: {problem.Message}", problem);
        }
    }
}
