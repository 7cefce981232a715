using System.Text;
using Chancery.Ledgers;

namespace Chancery.Stores.Sql;

/// <summary>Conditions with their parameters.</summary>
internal sealed class QueryClause(SqlSession sql)
{
    private readonly StringBuilder _text = new();

    public List<object?> Values { get; } = [];

    public string Add(object value)
    {
        Values.Add(value);
        return $"@{Values.Count - 1}";
    }

    public void And(string condition) => _text.Append(_text.Length == 0 ? " WHERE " : " AND ").Append(condition);

    public override string ToString() => _text.ToString();

    /// <summary>Adds what a query asks for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="byDay">Whether the first ones by the day are wanted, and not all.</param>
    /// <returns>The tables that it is asked of, entries as <c>e</c>.</returns>
    public string Narrow(EntryQuery query, bool byDay = false)
    {
        var tables = "entries e";
        if (query.Party is { } party)
        {
            tables = "entry_parties p JOIN entries e ON e.number = p.entry";
            And($"p.party = {Add(party)} AND p.role = {Add(query.Role ?? EntryTable.AnyRole)}");
        }
        if (query.With is { } other)
            And($"EXISTS (SELECT 1 FROM entry_parties o WHERE o.entry = e.number AND o.party = {Add(other)} AND o.role = '{EntryTable.AnyRole}')");
        if (query.Kind is { } kind)
            And($"e.kind = {Add((long)kind)}");
        Is("e.status", query.Status);
        Is("e.purpose", query.Purpose);
        Is("e.instrument", query.Instrument);
        Is("e.currency", query.Currency);
        if (query.Order == EntryOrder.Largest)
            And("e.amount IS NOT NULL");
        if (query.AtLeast is { } least)
            And($"e.amount >= {Add((double)least)}");
        if (query.From is { } from)
            And($"e.last >= {Add((long)When.Number(from))}");
        if (query.To is { } to)
            And($"e.first <= {Add((long)When.Number(to))}");
        And(query.State is { } state ? $"e.state = {Add((long)state)}" : $"e.state <> {(int)EntryState.Rejected}");
        if (query.Disputed is { } disputed)
            And(disputed ? "e.disputed <> ''" : "e.disputed = ''");
        if (query.Conditional is { } conditional)
            And(conditional ? "e.conditions > 0" : "e.conditions = 0");
        if (query.Planned is { } planned)
            And(planned ? "e.planned = 1" : "e.planned = 0");
        if (query.After is { } after)
            And($"(e.weight, e.number) < ({Add(Consequence.Default.Of(after))}, {Add(after.Number)})");
        if (query.Before is { } before)
            And($"(e.weight, e.number) > ({Add(Consequence.Default.Of(before))}, {Add(before.Number)})");
        foreach (var word in query.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(sql.Dialect.Word) ?? [])
            And(sql.Dialect.HasWord(Add(word), byDay && sql.Dialect.IsCommon(sql, word)));
        return tables;

        void Is(string column, string? value)
        {
            if (value is not null)
                And($"{column} = {Add(value)}");
        }
    }
}
