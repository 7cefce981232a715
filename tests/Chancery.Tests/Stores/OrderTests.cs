using Chancery.Filer;

namespace Chancery.Tests.Stores;

/// <summary>What a ledger holds in the end does not depend on the order in which articles came.</summary>
public sealed class OrderTests
{
    private const int Seeds = 12;
    private const int Orders = 5;

    [Theory, OnSqlite]
    public void AnyOrder_EndsWithTheSame(string kind)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var records = Newsroom.Articles(seed, 12 + (seed * 7 % 19));
            var expected = LedgerPlace.Alone(records);
            for (var order = 1; order <= Orders; order++)
            {
                using var place = new LedgerPlace(kind);
                place.File(Newsroom.Shuffled(records, (seed * 100) + order)).Dump().ShouldBe(expected, $"seed {seed}, order {(seed * 100) + order}");
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public void OrderBackwards_EndsWithTheSame(string kind)
    {
        var records = Newsroom.Articles(99, 60);
        using var place = new LedgerPlace(kind);
        place.File(records.Reverse()).Dump().ShouldBe(LedgerPlace.Alone(records));
    }
}
