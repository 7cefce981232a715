using Chancery.Data;
using Chancery.Ledgers;

namespace Chancery.Tests.Ledgers;

public sealed class ConsequenceTests
{
    private static readonly Entry Promise = new()
    {
        Name = "c0", Kind = ItemKind.Commitment, Claims = [Claim(Field.Amount, "10000000 EUR")], Reports = 1, Sources = 1, When = When.Unknown, Disputed = [], Confidence = 0.9,
    };

    [Fact]
    public void MoreHangsOn_LargerSums_Disagreement_ChangedStatus_Doubt_AndMoreSources()
    {
        var points = Consequence.Default.Of(Promise);
        Entry[] weightier =
        [
            Promise with { Claims = [Claim(Field.Amount, "20000000 EUR")] },
            Promise with { Disputed = [Field.Amount] },
            Promise with { Claims = [.. Promise.Claims, Claim(Field.Status, "pledged"), Claim(Field.Status, "delivered")] },
            Promise with { Confidence = 0.5 },
            Promise with { Sources = 2 },
        ];
        foreach (var entry in weightier)
            Consequence.Default.Of(entry).ShouldBeGreaterThan(points);
        Consequence.Default.Of(Promise with { Claims = [] }).ShouldBeLessThan(points);
    }

    [Fact]
    public void KindsStandInOrder_WhereNothingElseDiffers()
    {
        var plain = Promise with { Claims = [] };
        new[] { ItemKind.Commitment, ItemKind.Engagement, ItemKind.Statement }.Select(k => Consequence.Default.Of(plain with { Kind = k })).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void SumsOfSeveralCurrencies_AreWeighedByTheirRoughWorth()
    {
        Consequence.Default.Of(With("300000000 JPY")).ShouldBeLessThan(Consequence.Default.Of(With("100000000 GBP")));
        Consequence.Default.Of(With("1 EUR")).ShouldBe(Consequence.Default.Of(With("100000 EUR")));
        Consequence.Default.Of(With("99999999999999999999999 EUR")).ShouldBeLessThan(11);

        static Entry With(string sum) => Promise with { Claims = [Claim(Field.Amount, sum)] };
    }

    [Fact]
    public void Concerns_SayWhatStandsOut()
    {
        Consequence.Default.Concerns(Promise).ShouldBeEmpty();
        var claims = new[] { Claim(Field.Amount, "2600000000 GBP"), Claim(Field.Status, "pledged"), Claim(Field.Status, "delivered") };
        Consequence.Default.Concerns(Promise with { Claims = claims, Disputed = [Field.Amount], Confidence = 0.4 })
            .ShouldBe([Concern.LargeSum, Concern.Disagreement, Concern.ChangedStatus, Concern.LowConfidence]);
        var corrected = Promise with { Claims = [Claim(Field.Status, "pledged"), new Claim(Field.Status, "delivered", 0, 0, null, null, true, "corrected")] };
        Consequence.Default.Concerns(corrected).ShouldBeEmpty();
    }

    [Fact]
    public void EveryCurrency_HasAWorth() =>
        ReferenceData.Default.Rows("currencies.tsv").Select(r => r["code"]).Except(ReferenceData.Default.Rows("currency-worth.tsv").Select(r => r["code"])).ShouldBeEmpty();

    private static Claim Claim(string field, string value) => new(field, value, 1, 1, null, null, true, "");
}
