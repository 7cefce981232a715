using System.Text;
using Chancery.Stores;

namespace Chancery.Tests.Cli;

public sealed class UserCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public UserCommandTests() => LedgerAddress.Open(Ledger).Dispose();

    private string Ledger => Path.Combine(_folder.Path, "ledger.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Accounts_AreMadeListedChangedAndRemoved()
    {
        User("four words of ada\nmore", "add", "ada", "--role", "administrator", "--password-stdin").ShouldBe((0, "ada may sign in as administrator\n", ""));
        User("four words of bob", "add", "bob", "--role", "reader", "--password-stdin").Code.ShouldBe(0);
        var stamp = Stamp("ada");
        User("four other words", "password", "ada", "--password-stdin").Output.ShouldBe("the password of ada is another one now\n");
        Stamp("ada").ShouldNotBe(stamp);
        User("", "list").Output.Split('\n')[0].ShouldStartWith("ada                      administrator  since ");
        User("", "remove", "bob").ShouldBe((0, "bob is removed\n", ""));
        User("", "list").Output.ShouldNotContain("bob");
    }

    [Theory]
    [InlineData("short", "add ada --role reader --password-stdin", "The password has fewer than 12 characters")]
    [InlineData("", "add ada --role reader", "the password is asked for on a terminal, and this is none; give it with --password-stdin")]
    [InlineData("four words of ada", "add ada --role king --password-stdin", "Argument 'king' not recognized")]
    [InlineData("", "remove bob", "There is no account of “bob”")]
    public void WhatIsWrong_IsToldInASentence(string input, string call, string told)
    {
        var (code, _, error) = User(input, call.Split(' '));
        code.ShouldBe(2);
        error.ShouldStartWith("chancery: " + told);
    }

    [Fact]
    public void DeskThatOthersReach_IsRefusedWithoutAccounts() =>
        Call.Of("desk", "--ledger", Ledger, "--bind", "0.0.0.0").Error.ShouldStartWith("chancery: --bind 0.0.0.0: it demands accounts, and there is none; make one with `chancery user add NAME --role administrator --ledger ");

    private (int Code, string Output, string Error) User(string input, params string[] arguments)
    {
        var call = Call.With(Encoding.UTF8.GetBytes(input), ["user", .. arguments, "--ledger", Ledger]);
        return (call.Code, call.Output, call.Error);
    }

    private string Stamp(string name)
    {
        using var ledger = LedgerAddress.Open(Ledger);
        return ledger.FindAccount(name)!.Stamp;
    }
}
