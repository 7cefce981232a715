using System.Diagnostics;
using System.Globalization;

namespace Chancery.Cli;

/// <summary>Shows on standard error how a long run goes: articles read, a second, and failed.</summary>
internal sealed class Progress(TextWriter error, bool shown, bool isTerminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _last;
    private bool _wrote;

    public int Read { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Counts one article.</summary>
    /// <param name="read">Whether a record came out.</param>
    /// <param name="failed">Whether something of it could not be read.</param>
    public void Add(bool read, bool failed)
    {
        Read += read ? 1 : 0;
        Failed += failed ? 1 : 0;
        if (!shown || _clock.Elapsed - _last < Patience)
            return;
        _last = _clock.Elapsed;
        _wrote = true;
        Write(last: false);
    }

    /// <summary>Takes the line away before another is printed.</summary>
    public void Clear()
    {
        if (_wrote && isTerminal)
            error.Write("\r\u001b[K");
    }

    /// <summary>Closes with a summary where progress was shown or asked for.</summary>
    public void Done()
    {
        if (_wrote || (shown && !isTerminal))
            Write(last: true);
    }

    /// <summary>A terminal's line is written over; a log gets a line each time.</summary>
    private void Write(bool last)
    {
        if (isTerminal)
            error.Write($"\r{Line()}\u001b[K{(last ? "\n" : "")}");
        else
            error.WriteLine(Line());
    }

    private string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Read:N0} articles read, {Read / Math.Max(0.001, _clock.Elapsed.TotalSeconds):N0} a second, {Failed:N0} failed");
}
