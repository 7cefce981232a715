using Chancery.Articles;
using Chancery.Desk.Views;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Hosting;

/// <summary>A decision about an entry as a form brings it.</summary>
public sealed class DecisionForm
{
    private const int LongestReason = 2000;

    private readonly DeskLedger _ledger;

    internal DecisionForm(string name, string action, IFormCollection fields, DeskLedger ledger)
    {
        Name = name;
        Action = action;
        Fields = fields;
        _ledger = ledger;
    }

    /// <summary>The name of the entry.</summary>
    public string Name { get; }

    /// <summary>Where the form was sent.</summary>
    public string Action { get; }

    /// <summary>All that it holds.</summary>
    public IFormCollection Fields { get; }

    /// <summary>The last value of a name, without blanks around it; empty where there is none.</summary>
    public string this[string field] => Fields[field] is { Count: > 0 } values ? values[^1]!.Trim() : "";

    /// <summary>Why.</summary>
    public string Reason => this["reason"] is { Length: > 0 } reason ? reason[..Math.Min(reason.Length, LongestReason)] : Wording.Reason;

    /// <summary>The page that the form stands on.</summary>
    public string Back => Links.Safe(this["back"]);

    /// <summary>The page that comes when the decision is kept.</summary>
    public string Next => this["next"] is { Length: > 0 } next ? Links.Safe(next) : Back;

    /// <summary>All values of a name.</summary>
    public IReadOnlyList<string> All(string field) => [.. Fields[field].OfType<string>()];

    /// <summary>The entry as it is now.</summary>
    public Entry Entry => Find(Name);

    /// <summary>An entry as it is now.</summary>
    /// <exception cref="DeskException">There is none of that name.</exception>
    public Entry Find(string other) => _ledger.Entry(other) ?? throw new DeskException($"There is no entry {Shown.OneLine(other)}; it may have been read anew meanwhile.");

    /// <summary>A registrar who refuses where an entry is not as it was seen: the entry of the form, and that which it is to be merged with.</summary>
    public Registrar Registrar => _ledger.Guarded(() =>
    {
        Check(Name, this["seen"]);
        if (this["with"] is { Length: > 0 } other)
            Check(other, this["seenWith"]);
    });

    /// <summary>Throws where an entry is not as it was seen.</summary>
    public void Check(string other, string seen)
    {
        var entry = Find(other);
        if (!EntryVersion.Parse(seen).IsSameAs(EntryVersion.Of(entry, _ledger.Store.Rulings(entry.Number))))
            throw new ChangedException(other);
    }
}
