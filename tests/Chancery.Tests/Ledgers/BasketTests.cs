using Chancery.Ledgers;
using Chancery.Ledgers.Reconciling;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Ledgers;

public sealed class BasketTests
{
    private const int SomeDay = 20_000;

    private static readonly string[] Words = ["aid", "border", "corridor", "export", "grain", "harbour", "million", "peace", "port", "ship", "truce", "wheat"];
    private static readonly string[] Parties = ["UKR", "GBR", "USA/joe-biden", "EU", "group/allies"];

    [Fact]
    public void WhoLiesAroundAForm_HasItAround() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Forms(), Forms(), (one, other) =>
    {
        if (one.Kind == other.Kind)
            IsAround(one, other).ShouldBe(IsAround(other, one));
    }));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(45, true)]
    [InlineData(200, false)]
    public void SameStatement_MeetsForWeeks(int daysLater, bool meets)
    {
        for (var day = SomeDay; day < SomeDay + 100; day++)
            IsAround(Statement(day, Words), Statement(day + daysLater, Words)).ShouldBe(meets);
    }

    [Fact]
    public void StatementOfTwoThirdsOfTheWords_MeetsOnTheDayAndTheNext()
    {
        foreach (var day in new[] { SomeDay, SomeDay + 1 })
            IsAround(Statement(SomeDay, Words[..9]), Statement(day, Words[3..])).ShouldBeTrue();
    }

    [Fact]
    public void SameSentence_MeetsWhoeverGives()
    {
        IsAround(Commitment(SomeDay, "UKR", Words), Commitment(SomeDay + 400, "GBR", Words)).ShouldBeTrue();
        IsAround(Commitment(SomeDay, "UKR", Words[..3]), Commitment(SomeDay + 400, "GBR", Words[..3])).ShouldBeFalse();
    }

    private static Form Commitment(int day, string giver, string[] words) => new() { Kind = ItemKind.Commitment, When = new When(day, day, true), Values = [KeyValuePair.Create(Field.Provider, giver)], Words = words };

    private static bool IsAround(Form one, Form other) =>
        BlockKeys.Of(Reconciler.Default.Sign(one)).Overlaps(BlockKeys.Around(Reconciler.Default.Sign(other)));

    private static Form Statement(int day, string[] words) => new() { Kind = ItemKind.Statement, When = new When(day, day, true), Values = [KeyValuePair.Create(Field.Source, "UKR")], Words = words };

    private static Arbitrary<Form> Forms()
    {
        var days = from first in Gen.Choose(0, 400) from length in Gen.Elements(0, 0, 0, 3, 30, 400) select first == 0 ? When.Unknown : new When(SomeDay + first, SomeDay + first + length, true);
        var parties = from field in Gen.Elements(Field.Provider, Field.Receiver, Field.Participant, Field.Source) from party in Gen.Elements(Parties) select KeyValuePair.Create(field, party);
        var values = Gen.OneOf(parties, Gen.Elements("2260000000 GBP", "2300000000 GBP", "5 USD").Select(s => KeyValuePair.Create(Field.Amount, s)), Gen.Elements(Words).Select(w => KeyValuePair.Create(Field.Object, w)));
        return (from kind in Gen.Elements(ItemKind.Commitment, ItemKind.Engagement, ItemKind.Statement)
                from day in days
                from told in values.ListOf()
                from words in Gen.Elements(Words).ListOf()
                select new Form { Kind = kind, When = day, Values = [.. told], Words = [.. words.Distinct()] }).ToArbitrary();
    }
}
