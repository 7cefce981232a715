using System.Text.Json;
using Chancery.Tests.Cli;

namespace Chancery.Tests.Ledgers;

/// <summary>A ledger for one test, fed with short articles and asked by the command line.</summary>
internal sealed class NewsDesk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Ledger => Path.Combine(_folder.Path, "ledger.db");

    public string Folder => _folder.Path;

    /// <summary>Files an article.</summary>
    public NewsDesk Add(string id, string published, string text)
    {
        var file = _folder.File($"{id}.jsonl", JsonSerializer.Serialize(new { id, published, text }) + "\n");
        var call = Call.Of("add", "--ledger", Ledger, file);
        call.Code.ShouldBe(0, call.Error);
        return this;
    }

    public string File(string name, string content) => _folder.File(name, content);

    /// <summary>What a command prints that succeeds.</summary>
    public string Ask(params string[] args)
    {
        var call = Try(args);
        call.Code.ShouldBe(0, call.Error);
        return call.Output;
    }

    public Call Try(params string[] args) => Call.Of([.. args, "--ledger", Ledger]);

    /// <summary>The entries that a query finds, each as JSON.</summary>
    public IReadOnlyList<JsonElement> Entries(params string[] query) =>
        [.. Ask(["ledger", "--format", "jsonl", .. query]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    /// <summary>The only commitment that a query finds.</summary>
    public JsonElement Commitment(params string[] query) => Entries(["--kind", "commitment", .. query]).ShouldHaveSingleItem();

    public string Name(params string[] query) => Commitment(query).GetProperty("entry").GetString()!;

    public void Dispose() => _folder.Dispose();
}
