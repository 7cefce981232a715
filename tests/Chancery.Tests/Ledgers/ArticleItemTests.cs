using Chancery.Ledgers;
using Chancery.Ledgers.Reconciling;

namespace Chancery.Tests.Ledgers;

/// <summary>Whether two items that the reader left apart in one article are two promises.</summary>
public sealed class ArticleItemTests
{
    private static readonly string[] Turbines = ["power", "equipment", "turbine", "generator"];
    private static readonly string[] Modules = ["power", "equipment", "module", "transformer"];

    [Theory]
    [InlineData("25000000000 USD", "25000000000 USD", true)]
    [InlineData("40000000 USD", "40000000 USD", true)]
    [InlineData("2263000000 USD", "2263000000 USD", false)]
    [InlineData("2263000000 USD", "40000000 USD", true)]
    public void SumOfOneGiver_IsTwoPromisesWhereAListMayNameItTwice(string one, string other, bool two) =>
        Reconciler.Default.AreTwo(Sign(one, Turbines), Sign(other, Modules)).ShouldBe(two);

    private static Signature Sign(string sum, string[] words) => Reconciler.Default.Sign(new Form
    {
        Kind = ItemKind.Commitment,
        When = new When(20_000, 20_000, true),
        Values = [KeyValuePair.Create(Field.Provider, "JPN"), KeyValuePair.Create(Field.Amount, sum)],
        Words = words,
    });
}
