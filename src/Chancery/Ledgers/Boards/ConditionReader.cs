namespace Chancery.Ledgers.Boards;

/// <summary>Reads which promises wait for what, and for whom.</summary>
public sealed class ConditionReader(PastLedger ledger)
{
    private static readonly string[] Open = ["considered", "offered", "pledged", "committed", "suspended", "withheld"];

    /// <summary>The conditions of promises that are neither kept nor over.</summary>
    public IReadOnlyList<OpenCondition> Read(EntryQuery query) =>
    [
        .. ledger.Entries(query with { Kind = ItemKind.Commitment, Conditional = true })
            .Where(e => Open.Contains(e.Shown(Field.Status)))
            .SelectMany(e => e.AllShown(Field.Condition).Select(words => new OpenCondition(e, words, [.. e.Parties(Field.WaitsFor)]))),
    ];
}
