using Chancery.Data;
using Chancery.Desk.Accounts;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Chancery.Desk.Hosting;

/// <summary>The ledger as one request has it.</summary>
internal sealed class DeskLedger(DeskOptions options, IHttpContextAccessor http)
{
    private ILedgerStore? _store;

    public ILedgerStore Store
    {
        get => _store ?? throw new InvalidOperationException("No ledger was borrowed for this request.");
        set => _store = value;
    }

    /// <summary>Who decides.</summary>
    public string By => Visitor.Name(http.HttpContext?.User) ?? options.By;

    /// <summary>Whether whoever looks may decide and file.</summary>
    public bool MayDecide => http.HttpContext is { } context && Visitor.May(context.User, AccountRole.Editor);

    public IClock Clock => options.Clock;

    public Registrar Registrar => new(Store, options.Data);

    /// <summary>Lists and weights.</summary>
    public ReferenceData Data => options.Data;

    public Instant Now => options.Clock.GetCurrentInstant();

    public LocalDate Today => Now.InUtc().Date;

    /// <summary>Words for entries, with the names of all whom they name.</summary>
    public EntryWords Words(IEnumerable<Entry> entries) => new(Store.Names(EntryWords.Parties(entries)));

    /// <summary>A registrar that keeps a ruling only where a check, made while nobody else can change the ledger, does not throw.</summary>
    public Registrar Guarded(Action check) => new(Store, options.Data) { Guard = check };

    /// <summary>The entry that a name leads to, or null.</summary>
    public Entry? Entry(string? name) => name is { Length: > 0 } && Store.Find(name) is [var only] ? only : null;
}
