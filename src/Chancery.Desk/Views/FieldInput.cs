using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts.Money;
using Chancery.Ledgers;

namespace Chancery.Desk.Views;

/// <summary>Turns what a person types into a field into the value that the ledger keeps, and back.</summary>
internal sealed class FieldInput(ILedgerStore store, ReferenceData data)
{
    /// <summary>The value that is meant.</summary>
    /// <exception cref="RulingException">The field cannot hold it, or nobody is called so.</exception>
    public string Read(ItemKind kind, string field, string typed)
    {
        var line = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var value = Field.HoldsParties(field) ? Parties(line) : field == Field.Amount ? new TypedSum(data).Read(line) ?? line : line;
        FieldCheck.Check(kind, field, value);
        return value;
    }

    /// <summary>A value as a person would type it.</summary>
    public string Typed(string field, string value, EntryWords words)
    {
        if (!Field.HoldsParties(field))
            return value;
        return string.Join(", ", value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => words.Names([id]) is var name && !name.Contains(',', StringComparison.Ordinal) && store.Party(name) == id ? name : id));
    }

    private string Parties(string line) => string.Join(' ', line.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Party).Distinct().Order(StringComparer.Ordinal));

    private string Party(string name) => store.Party(name)
        ?? throw new RulingException($"the ledger knows nobody called “{Shown.OneLine(name)}”, or several; give the whole name or the id (GBR, EU, GBR/keir-starmer), several with commas");
}
