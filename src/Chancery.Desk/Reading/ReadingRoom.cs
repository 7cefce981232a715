using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Chancery.Articles;
using Chancery.Desk.Hosting;
using Chancery.Inputs;
using Chancery.Ledgers;

namespace Chancery.Desk.Reading;

/// <summary>Reads and files what people give the desk: one request after the other, beside the pages, with a ledger of its own.</summary>
internal sealed class ReadingRoom(DeskOptions options, LedgerPool pool, DeskReader reader) : IDisposable
{
    private const int Ahead = 64;

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Half of the machine: the other half is for those who look at pages.</summary>
    private static int Threads => Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Reads a request, an article after the other; what was filed stays when it is stopped.</summary>
    public async IAsyncEnumerable<ReadingStep> Read(ReadingRequest request, [EnumeratorCancellation] CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var steps = Channel.CreateBounded<ReadingStep>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
            var ready = await reader.Get();
            var work = Task.Run(() => File(request, ready, steps.Writer, end.Token), CancellationToken.None);
            try
            {
                await foreach (var step in steps.Reader.ReadAllAsync(stop))
                    yield return step;
            }
            finally
            {
                await end.CancelAsync();
                await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task File(ReadingRequest request, Reader ready, ChannelWriter<ReadingStep> steps, CancellationToken stop)
    {
        try
        {
            using var ledger = pool.Open();
            var clerk = new Clerk(ledger, options.Data);
            foreach (var readings in InOrder.Map(request.Inputs(), pending => Readings.Of(ready, pending), Threads, stop))
            {
                foreach (var (record, failure) in readings)
                {
                    var filed = record is null ? null : clerk.File(record, Reader.Version, options.Clock.GetCurrentInstant());
                    var title = record is null ? "" : string.IsNullOrWhiteSpace(record.Article.Title) ? record.Article.Id : record.Article.Title;
                    await steps.WriteAsync(new ReadingStep(title, filed, failure is null ? null : Shown.OneLine(failure)), stop);
                }
            }
            steps.Complete();
        }
        catch (Exception problem)
        {
            steps.Complete(problem is AggregateException { InnerException: { } inner } ? inner : problem);
        }
    }
}
