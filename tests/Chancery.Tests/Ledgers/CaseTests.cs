using Chancery.Articles;
using Chancery.Ledgers;

namespace Chancery.Tests.Ledgers;

/// <summary>The cases of <c>Cases/*.txt</c>, filed in several orders.</summary>
public sealed class CaseTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, LedgerCase>> Cases = new(() => CaseFile.All().ToDictionary(c => c.Title, StringComparer.Ordinal));

    public static TheoryData<string> Titles() => [.. Cases.Value.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Case_GivesTheEntriesExpected(string title)
    {
        var expected = Cases.Value[title];
        string? first = null;
        foreach (var order in Orders(expected.Articles))
        {
            using var ledger = new CaseLedger(order);
            foreach (var ruling in expected.Rulings)
                ledger.Rule(ruling);
            var problems = new CaseCheck(ledger).Problems(expected);
            if (expected.Open is not null)
                problems.ShouldNotBeEmpty($"{title}: the case is met now; take out 'open'");
            else
                problems.ShouldBeEmpty($"{title}, in the order {string.Join(' ', order.Select(a => a.Id))}:\n  {string.Join("\n  ", problems)}\n");
            var all = string.Join('\n', Enum.GetValues<ItemKind>().SelectMany(ledger.Entries).Select(Told).Order(StringComparer.Ordinal));
            first ??= all;
            (first == all).ShouldBeTrue($"{title}, in the order {string.Join(' ', order.Select(a => a.Id))}: other entries than in the first order:\n{all}\n---\n{first}");
        }
    }

    [Fact]
    public void Cases_AreSixtyAndMore() => Cases.Value.Count.ShouldBeGreaterThanOrEqualTo(60);

    private static IEnumerable<IReadOnlyList<Article>> Orders(IReadOnlyList<Article> articles)
    {
        yield return articles;
        yield return [.. articles.Reverse()];
        if (articles.Count > 2)
            yield return [.. articles.Where((_, i) => i % 2 == 1), .. articles.Where((_, i) => i % 2 == 0)];
    }

    private static string Told(Entry entry) => $"{entry.Name} {entry.Reports} {string.Join("; ", entry.Claims)} {string.Join(' ', entry.Disputed)}";
}
