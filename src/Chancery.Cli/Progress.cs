using System.Diagnostics;
using System.Globalization;

namespace Chancery.Cli;

/// <summary>Shows on standard error how a long run goes: articles read, a second, and failed.</summary>
internal sealed class Progress(TextWriter error, bool shown)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _last;
    private bool _wrote;

    public int Read { get; private set; }

    public int Failed { get; private set; }

    public void Add(bool failed)
    {
        if (failed)
            Failed++;
        else
            Read++;
        if (!shown || _clock.Elapsed - _last < Patience)
            return;
        _last = _clock.Elapsed;
        _wrote = true;
        error.Write(Line("\r"));
    }

    /// <summary>Takes the line away before another is printed.</summary>
    public void Clear()
    {
        if (_wrote)
            error.Write("\r\u001b[K");
    }

    /// <summary>Closes with a summary where progress was shown.</summary>
    public void Done()
    {
        if (_wrote)
            error.WriteLine(Line("\r"));
    }

    private string Line(string start) => string.Create(
        CultureInfo.InvariantCulture,
        $"{start}{Read:N0} articles read, {Read / Math.Max(0.001, _clock.Elapsed.TotalSeconds):N0} a second, {Failed:N0} failed");
}
