using System.Globalization;
using System.Text.Json;
using Chancery.Facts.Time;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;

namespace Chancery.Ledgers;

/// <summary>Tells whether a field of a kind of entry can hold a value.</summary>
public static class FieldCheck
{
    private static readonly Dictionary<ItemKind, string[]> Fields = new()
    {
        [ItemKind.Commitment] =
        [
            Field.Provider, Field.Receiver, Field.Object, Field.Quantity, Field.Amount, Field.Bound, Field.Instrument, Field.Purpose, Field.Status, Field.FundedBy, Field.Condition, Field.WaitsFor,
            Field.Period, Field.Date, Field.Source,
        ],
        [ItemKind.Engagement] = [Field.Type, Field.Participant, Field.Place, Field.Date, Field.Status],
        [ItemKind.Statement] = [Field.Source, Field.Type, Field.Kind, Field.Content, Field.Audience, Field.Setting, Field.Date, Field.Stance],
    };

    /// <summary>The fields that a kind of entry has.</summary>
    public static IReadOnlyList<string> Of(ItemKind kind) => Fields[kind];

    /// <summary>The values that a field may hold; none where it holds words, days, sums or parties.</summary>
    public static IReadOnlyList<string> Values(ItemKind kind, string field) => (kind, field) switch
    {
        (ItemKind.Commitment, Field.Instrument) => NamesOf<Instrument>(),
        (ItemKind.Commitment, Field.Purpose) => NamesOf<Purpose>(),
        (ItemKind.Commitment, Field.Status) => NamesOf<CommitmentStatus>(),
        (ItemKind.Engagement, Field.Status) => NamesOf<EngagementStatus>(),
        (ItemKind.Engagement, Field.Type) => NamesOf<EngagementType>(),
        (ItemKind.Statement, Field.Type) => NamesOf<StatementType>(),
        (ItemKind.Statement, Field.Kind) => NamesOf<StatementKind>(),
        (ItemKind.Statement, Field.Stance) => NamesOf<Stance>(),
        _ => [],
    };

    /// <summary>Checks a value; an empty one is none, and any field may have none.</summary>
    /// <exception cref="RulingException">The kind has no such field, or the field cannot hold the value.</exception>
    public static void Check(ItemKind kind, string field, string value)
    {
        if (!Fields[kind].Contains(field))
            throw new RulingException($"{Name(kind)} has no field '{field}'; it has {string.Join(", ", Fields[kind])}");
        if (value.Length == 0)
            return;
        var wrong = (kind, field) switch
        {
            (_, Field.Date or Field.Period) => Edtf.IsValid(value) ? null : "write a date such as 2025-03-07, 2025-W11, 2025-03, 2025 or 2025/2027",
            (_, Field.Quantity) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? null : "write a number",
            (_, Field.Amount) => IsSum(value) ? null : "write a sum and its currency, such as 2600000000 GBP",
            _ => Values(kind, field) is { Count: > 0 } values && !values.Contains(value) ? $"write one of {string.Join(", ", values)}" : null,
        };
        if (wrong is not null)
            throw new RulingException($"{field} cannot be '{value}'; {wrong}");
    }

    private static string Name(ItemKind kind) => kind switch { ItemKind.Commitment => "a commitment", ItemKind.Engagement => "an engagement", _ => "a statement" };

    private static bool IsSum(string value)
    {
        var parts = value.Split(' ');
        return parts.Length <= 2 && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && (parts.Length == 1 || parts[1].Length == 3 && parts[1].All(char.IsAsciiLetterUpper));
    }

    private static string[] NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
