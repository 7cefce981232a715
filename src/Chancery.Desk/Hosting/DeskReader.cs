namespace Chancery.Desk.Hosting;

/// <summary>The one reader of a desk: loaded once, behind the first pages, and shared by all requests.</summary>
internal sealed class DeskReader(DeskOptions options)
{
    private readonly Lazy<Task<Reader>> _reader = new(() => Task.Run(() => new Reader(new ReaderOptions { Data = options.Data })));

    /// <summary>Begins to load it.</summary>
    public void Warm() => _ = _reader.Value;

    /// <summary>The reader, as soon as it is there.</summary>
    public Task<Reader> Get() => _reader.Value;
}
