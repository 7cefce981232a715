using Chancery.Cli.Inputs;
using Chancery.Cli.Views;
using Chancery.Records;

namespace Chancery.Cli.Commands;

/// <summary>Reads articles side by side and prints their records in the order of the inputs.</summary>
internal sealed class ReadCommand(Terminal terminal)
{
    private const int BatchPerThread = 16;

    /// <summary>Runs one call.</summary>
    /// <returns>0, or 1 where an input failed.</returns>
    public int Run(ReadRequest request)
    {
        var reader = Reader(request);
        using var file = request.Output is null ? null : Create(request.Output);
        using var printer = new RecordPrinter(request.Format, file ?? terminal.Output, file is null && terminal.OutputIsTerminal);
        var progress = new Progress(terminal.Error, request.Progress || (terminal.ErrorIsTerminal && !(terminal.OutputIsTerminal && request.Output is null)));
        foreach (var batch in new ArticleInputs(request.Inputs, terminal.Input).Load(request.Files).Chunk(request.Threads * BatchPerThread))
        {
            var records = new (ArticleRecord? Record, string? Failure)[batch.Length];
            Parallel.For(0, batch.Length, new ParallelOptions { MaxDegreeOfParallelism = request.Threads }, i => records[i] = Read(reader, batch[i]));
            foreach (var (record, failure) in records)
            {
                if (record is not null)
                    printer.Print(record);
                if (failure is not null)
                {
                    progress.Clear();
                    terminal.Fail(failure);
                }
                progress.Add(failure is not null);
            }
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

    private static Reader Reader(ReadRequest request)
    {
        try
        {
            return new Reader(new ReaderOptions { Data = request.Data, DefaultPublished = request.Published });
        }
        catch (FormatException problem)
        {
            throw new UsageException($"--data: {problem.Message}", problem);
        }
    }

    private static (ArticleRecord?, string?) Read(Reader reader, Loaded loaded)
    {
        if (loaded.Article is not { } article)
            return (null, loaded.Failure);
        try
        {
            return (reader.Read(article), loaded.Failure);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // One article that trips the reader must not take the batch with it.
            return (null, $"{article.Id}: the reader failed on this article ({problem.GetType().Name}: {problem.Message}); please report it");
        }
    }
}
