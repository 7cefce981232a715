using System.Collections.Concurrent;

namespace Chancery.Inputs;

/// <summary>Works on many inputs at once and gives the results in the order of the inputs, holding only a few of either.</summary>
internal static class InOrder
{
    private const int WaitingPerThread = 4;

    /// <summary>Sentences without an end make deep trees; what walks them finds room here on any platform.</summary>
    private const int StackSize = 16 << 20;

    /// <summary>The results of <paramref name="work"/>, which must not throw.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static IEnumerable<TOut> Map<TIn, TOut>(IEnumerable<TIn> inputs, Func<TIn, TOut> work, int threads, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // Not disposed: threads that are still at an input when the consumer leaves look at them once more.
        var results = new BlockingCollection<Task<TOut>>(threads * WaitingPerThread);
        var todo = new BlockingCollection<Task<TOut>>();
        var token = end.Token;
        Run("inputs", () => Feed(inputs, work, results, todo, token));
        for (var i = 0; i < threads; i++)
            Run("reader", () => Work(todo, token));
        try
        {
            foreach (var result in results.GetConsumingEnumerable(token))
            {
                result.Wait(token);
                yield return result.Result;
            }
        }
        finally
        {
            end.Cancel();
        }
    }

    private static void Run(string name, ThreadStart start) => new Thread(start, StackSize) { IsBackground = true, Name = name }.Start();

    private static void Feed<TIn, TOut>(
        IEnumerable<TIn> inputs,
        Func<TIn, TOut> work,
        BlockingCollection<Task<TOut>> results,
        BlockingCollection<Task<TOut>> todo,
        CancellationToken token)
    {
        try
        {
            foreach (var input in inputs)
            {
                var task = new Task<TOut>(() => work(input));
                results.Add(task, token);
                todo.Add(task, token);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception problem)
        {
            Fail(results, problem, token);
        }
        finally
        {
            results.CompleteAdding();
            todo.CompleteAdding();
        }
    }

    private static void Fail<TOut>(BlockingCollection<Task<TOut>> results, Exception problem, CancellationToken token)
    {
        try
        {
            results.Add(Task.FromException<TOut>(problem), token);
        }
        catch (OperationCanceledException)
        {
            // The consumer has left, and may have taken the inputs away: that is no failure.
        }
    }

    private static void Work<TOut>(BlockingCollection<Task<TOut>> todo, CancellationToken token)
    {
        try
        {
            foreach (var task in todo.GetConsumingEnumerable(token))
                task.RunSynchronously(TaskScheduler.Default);
        }
        catch (OperationCanceledException)
        {
            // The consumer has left; nobody waits for what is undone.
        }
    }
}
