using System.Globalization;
using Chancery.Ledgers;

namespace Chancery.Tests.Ledgers;

/// <summary>Compares the entries of a ledger with those that a case expects and names each difference.</summary>
internal sealed class CaseCheck(CaseLedger ledger)
{
    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems(LedgerCase expected)
    {
        foreach (var kind in expected.Entries.Select(e => e.Kind).Distinct())
        {
            var actual = ledger.Entries(kind).ToDictionary(e => e.Number, e => Keys(e.Number));
            foreach (var entry in expected.Entries.Where(e => e.Kind == kind))
                Check(entry, actual);
            _problems.AddRange(actual.Keys.Select(e => $"not expected: {Shown(e)}"));
        }
        return _problems;
    }

    private HashSet<string> Keys(long entry) => [.. ledger.Store.Reports(entry).Select(r => r.Key)];

    private void Check(ExpectedEntry expected, Dictionary<long, HashSet<string>> actual)
    {
        try
        {
            var keys = expected.Reports.Select(r => ledger.Find(expected.Kind, r).Key).ToHashSet();
            var number = actual.FirstOrDefault(a => a.Value.SetEquals(keys)).Key;
            if (number == 0)
            {
                _problems.Add($"no entry of {string.Join(", ", expected.Reports)}");
                return;
            }
            actual.Remove(number);
            Fields(expected, ledger.Entries(expected.Kind).First(e => e.Number == number));
        }
        catch (InvalidOperationException problem)
        {
            _problems.Add(problem.Message);
        }
    }

    private void Fields(ExpectedEntry expected, Entry entry)
    {
        foreach (var (name, value) in expected.Fields)
        {
            var shown = name switch
            {
                "reports" => entry.Reports.ToString(CultureInfo.InvariantCulture),
                "sources" => entry.Sources.ToString(CultureInfo.InvariantCulture),
                "disputed" => string.Join(' ', entry.Disputed),
                "status" => string.Join(" → ", Statuses(entry)),
                "part" or "tranche" => Whole(entry, name, expected.Kind, value) ? value : "none such",
                "also" => entry.Claims.Any(c => !c.Shown && $"{c.Field} {c.Value}" == Exact(value)) ? Exact(value) : string.Join("; ", entry.Claims.Where(c => !c.Shown).Select(c => $"{c.Field} {c.Value}")),
                _ => string.Join(Field.HoldsParties(name) ? ' ' : ';', Field.HoldsParties(name) ? entry.Parties(name) : entry.AllShown(name)),
            };
            if (shown != Exact(value))
                _problems.Add($"{string.Join(", ", expected.Reports)}: {name} is '{shown}' and not '{Exact(value)}'");
        }
        if (entry.Disputed.Count > 0 && expected.Fields.All(f => f.Name != "disputed"))
            _problems.Add($"{string.Join(", ", expected.Reports)}: disputed: {string.Join(' ', entry.Disputed)}");
    }

    /// <summary>The statuses in the order of the days for which they are told; the one that is shown must be the last.</summary>
    private IEnumerable<string> Statuses(Entry entry)
    {
        var all = ledger.Store.Reports(entry.Number).Where(r => r.Said.Value(Field.Status) is not null).OrderBy(r => r.Said.When.First).Select(r => r.Said.Value(Field.Status)!).ToList();
        var steps = all.Where((s, i) => i == 0 || all[i - 1] != s).ToList();
        var last = entry.Shown(Field.Status);
        return last is null || steps.Count > 0 && steps[^1] == last ? steps : steps.Append($"(shown: {last})");
    }

    private bool Whole(Entry entry, string kind, ItemKind item, string of) =>
        ledger.Store.Parts(entry.Number).Any(p => p.Entry == entry.Number && p.Kind == kind && p.Whole == ledger.EntryOf(item, of[3..]).Number);

    /// <summary><c>2.6bn GBP</c> as <c>2600000000 GBP</c>.</summary>
    private static string Exact(string value) => string.Join(' ', value.Split(' ').Select(word =>
        word.Length > 1 && char.IsAsciiDigit(word[0]) && Scale(word) is var (digits, scale) && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (number * scale).ToString("0.####", CultureInfo.InvariantCulture)
            : word));

    private static (string Digits, decimal Scale) Scale(string word) =>
        word.EndsWith("bn", StringComparison.Ordinal) ? (word[..^2], 1_000_000_000m) : word.EndsWith('m') ? (word[..^1], 1_000_000m) : (word, 1m);

    private string Shown(long entry) => string.Join("\n      + ", ledger.Store.Reports(entry).Select(r => $"{r.Article.Id} {CaseLedger.Said(r.Said)}"));
}
