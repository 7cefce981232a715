namespace Chancery.Ledgers;

/// <summary>One real promise, contact or statement, with all that is reported of it.</summary>
public sealed record Entry
{
    /// <summary>The number in its store, 0 outside one.</summary>
    public long Number { get; init; }

    /// <summary>The letter of the kind and the key of the earliest report: <c>c7f3a9c21d0b44e10</c>. The name of each report of an entry leads to it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>All values of all fields, those shown first within a field.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>In how many articles it is reported.</summary>
    public required int Reports { get; init; }

    /// <summary>By how many independent sources.</summary>
    public required int Sources { get; init; }

    /// <summary>When it happened, or was first published.</summary>
    public required When When { get; init; }

    /// <summary>The last day of publication, counted from 1970-01-01, or null.</summary>
    public int? Last { get; init; }

    /// <summary>What a person has said of it.</summary>
    public EntryState State { get; init; }

    /// <summary>The fields whose values contradict each other.</summary>
    public required IReadOnlyList<string> Disputed { get; init; }

    /// <summary>The highest confidence of a reader in one of the reports.</summary>
    public double Confidence { get; init; }

    /// <summary>The value that is shown of a field, or null.</summary>
    public string? Shown(string field)
    {
        foreach (var claim in Claims)
        {
            if (claim.Shown && claim.Field == field)
                return claim.Value;
        }
        return null;
    }

    /// <summary>All values of a field that are shown.</summary>
    public IEnumerable<string> AllShown(string field) => Claims.Where(c => c.Shown && c.Field == field).Select(c => c.Value);

    /// <summary>The parties in a field.</summary>
    public IEnumerable<string> Parties(string field) => AllShown(field).SelectMany(v => v.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct();

    /// <summary>Whether a report has it planned or proposed, whatever became of it.</summary>
    public bool WasPlanned => Claims.Any(c => c is { Field: Ledgers.Field.Status, Value: "planned" or "proposed" });

    /// <summary>The name of an entry or report: the letter of its kind and its key.</summary>
    public static string NameOf(ItemKind kind, string key) => kind switch { ItemKind.Commitment => "c", ItemKind.Engagement => "e", _ => "s" } + key;
}
