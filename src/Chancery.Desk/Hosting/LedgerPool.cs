using System.Collections.Concurrent;
using Chancery.Ledgers;
using Chancery.Stores;

namespace Chancery.Desk.Hosting;

/// <summary>Opened ledgers that requests borrow: one may not serve two at once.</summary>
internal sealed class LedgerPool(string address) : IDisposable
{
    private const int Most = 4;

    private readonly ConcurrentBag<ILedgerStore> _idle = [];
    private readonly SemaphoreSlim _places = new(Most);

    /// <summary>The address as people may see it, without a password.</summary>
    public string Name { get; } = LedgerAddress.IsFile(address) ? Path.GetFileName(address) : new Uri(address) is var uri ? $"{uri.Host}{uri.AbsolutePath}" : "";

    /// <summary>Opens one for long work, beside those that requests borrow.</summary>
    /// <exception cref="LedgerException">It cannot be opened, or is no longer there.</exception>
    public ILedgerStore Open() =>
        LedgerAddress.IsFile(address) && !File.Exists(address)
            ? throw new LedgerException($"{Name}: the ledger is no longer there; put it back, then load the page again")
            : LedgerAddress.Open(address);

    public async Task<ILedgerStore> Borrow(CancellationToken stop)
    {
        await _places.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            // An open file that was taken away can still be read and written, and all that is written is lost.
            if (LedgerAddress.IsFile(address) && !File.Exists(address))
                Forget();
            return _idle.TryTake(out var ledger) ? ledger : Open();
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>Borrows one for a question.</summary>
    public async Task<T> Ask<T>(Func<ILedgerStore, T> question, CancellationToken stop)
    {
        var ledger = await Borrow(stop).ConfigureAwait(false);
        var failed = true;
        try
        {
            var answer = question(ledger);
            failed = false;
            return answer;
        }
        finally
        {
            Return(ledger, failed);
        }
    }

    /// <summary>Takes one back; one that failed is closed.</summary>
    public void Return(ILedgerStore ledger, bool failed)
    {
        if (failed)
            ledger.Dispose();
        else
            _idle.Add(ledger);
        _places.Release();
    }

    public void Dispose()
    {
        Forget();
        _places.Dispose();
    }

    private void Forget()
    {
        while (_idle.TryTake(out var ledger))
            ledger.Dispose();
    }
}
