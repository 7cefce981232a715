using System.Text.Json;
using Chancery.Stores;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Desk.Accounts;

/// <summary>A file with a line of JSON for each decision, filing and sign-in, written when it is over and never changed.</summary>
internal sealed class AuditTrail : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream? _file;

    /// <summary>Opens the file, where the desk demands accounts or the file was asked for.</summary>
    /// <exception cref="Hosting.DeskException">It cannot be written.</exception>
    public AuditTrail(DeskOptions options)
    {
        var path = options.Audit ?? (!Entrance.AsksWho(options) ? null : LedgerAddress.IsFile(options.Ledger) ? options.Ledger + ".audit.jsonl" : "chancery.audit.jsonl");
        if (path is null)
            return;
        try
        {
            var how = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite, BufferSize = 0 };
            if (!OperatingSystem.IsWindows())
                how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            _file = new FileStream(path, how);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new Hosting.DeskException($"--audit {path}: it cannot be written ({problem.Message}); name another file", problem);
        }
    }

    /// <summary>Whether anything is written at all.</summary>
    public bool IsKept => _file is not null;

    /// <summary>Writes a line.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="by">Who; of a sign-in the name that was tried.</param>
    /// <param name="from">The address of the browser.</param>
    /// <param name="what">What was asked: the address of the form.</param>
    /// <param name="outcome">What came of it, and the status of the answer.</param>
    /// <param name="details">What the form said: the entry, the value, the reason.</param>
    public void Write(Instant at, string? by, string? from, string what, (string Word, int Status) outcome, IEnumerable<KeyValuePair<string, string>> details)
    {
        if (_file is null)
            return;
        using var line = new MemoryStream();
        // The writer's own escapes leave nothing in a line that a terminal or a page would take for anything but text.
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("at", InstantPattern.ExtendedIso.Format(at));
            json.WriteString("by", by);
            json.WriteString("from", from);
            json.WriteString("what", what);
            foreach (var (name, value) in details)
                json.WriteString(name, value);
            json.WriteString("outcome", outcome.Word);
            json.WriteNumber("status", outcome.Status);
            json.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        lock (_lock)
            _file.Write(line.GetBuffer().AsSpan(0, (int)line.Length));
    }

    public void Dispose() => _file?.Dispose();
}
