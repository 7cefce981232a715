using System.CommandLine;
using System.Globalization;
using Chancery.Desk.Accounts;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Manages who may use a ledger through the desk.</summary>
internal sealed class UserCommand(Terminal terminal, Option<string> ledger)
{
    private static readonly string[] Roles = [.. Enum.GetValues<AccountRole>().Select(Word)];

    /// <summary>The command with those below it.</summary>
    public Command Build()
    {
        var name = new Argument<string>("NAME") { Description = "The name, by which decisions are signed." };
        var role = new Option<string>("--role") { Description = "What the person may do: look; decide and file besides; manage accounts besides.", HelpName = string.Join('|', Roles), Required = true };
        role.AcceptOnlyFromAmong(Roles);
        var fromInput = new Option<bool>("--password-stdin") { Description = "Take the password from the first line of standard input instead of asking for it." };
        var add = new Command("add", "Make an account.") { name, role, fromInput, ledger };
        add.SetAction(call => Change(call, book => book.Add(call.GetValue(name)!, Enum.Parse<AccountRole>(call.GetValue(role)!, ignoreCase: true), Password(call.GetValue(fromInput))), $"{call.GetValue(name)} may sign in as {call.GetValue(role)}"));
        var password = new Command("password", "Set a password anew; whoever is signed in by the old one is out.") { name, fromInput, ledger };
        password.SetAction(call => Change(call, book => book.SetPassword(call.GetValue(name)!, Password(call.GetValue(fromInput))), $"the password of {call.GetValue(name)} is another one now"));
        var remove = new Command("remove", "Remove an account; whoever is signed in to it is out.") { name, ledger };
        remove.SetAction(call => Change(call, book => book.Remove(call.GetValue(name)!), $"{call.GetValue(name)} is removed"));
        var list = new Command("list", "List the accounts.") { ledger };
        list.SetAction(List);
        return new Command("user", "Manage who may use the ledger through the desk.") { add, list, remove, password };
    }

    private int Change(ParseResult call, Action<AccountBook> change, string done)
    {
        try
        {
            using var store = OpenLedger.At(call.GetValue(ledger)!);
            change(new AccountBook(store, SystemClock.Instance));
            terminal.Writer.WriteLine(done);
            return 0;
        }
        catch (DeskException problem)
        {
            throw new UsageException(problem.Message, problem);
        }
    }

    private int List(ParseResult call)
    {
        using var store = OpenLedger.At(call.GetValue(ledger)!);
        foreach (var account in store.Accounts())
            terminal.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{account.Name,-24} {Word(account.Role),-14} since {account.Created.InUtc().Date:uuuu-MM-dd}"));
        return 0;
    }

    private string Password(bool fromInput)
    {
        if (fromInput)
        {
            using var reader = new StreamReader(terminal.Input, leaveOpen: true);
            return reader.ReadLine() ?? "";
        }
        var first = terminal.Secret("Password: ");
        return terminal.Secret("The same again: ") == first ? first : throw new UsageException("the two passwords are not the same; try again");
    }

    private static string Word(AccountRole role) => role.ToString().ToLowerInvariant();
}
