using Chancery.Ledgers;
using Chancery.Stores;
using NodaTime;

namespace Chancery.Tests.Stores;

public sealed class AccountTests
{
    [Theory, OnSqlite, OnPostgres]
    public void Accounts_AreKept_ByNamesOfEitherCase(string kind)
    {
        using var place = new LedgerPlace(kind);
        using var ledger = LedgerAddress.Open(place.Address);
        ledger.Accounts().ShouldBeEmpty();
        var ada = new Account("Ada", AccountRole.Administrator, "hash", "stamp", Instant.FromUnixTimeSeconds(7));
        ledger.Save(ada);
        ledger.Save(new Account("bob", AccountRole.Reader, "h", "s", default));
        ledger.FindAccount("aDA").ShouldBe(ada);
        ledger.Save(ada with { Role = AccountRole.Editor, Stamp = "other", Created = default });
        ledger.FindAccount("Ada").ShouldBe(ada with { Role = AccountRole.Editor, Stamp = "other" });
        ledger.Accounts().Select(a => a.Name).ShouldBe(["Ada", "bob"]);
        ledger.RemoveAccount("ADA").ShouldBeTrue();
        ledger.RemoveAccount("ADA").ShouldBeFalse();
        ledger.FindAccount("Ada").ShouldBeNull();
    }
}
