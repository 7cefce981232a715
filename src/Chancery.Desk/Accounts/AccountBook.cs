using System.Security.Cryptography;
using Chancery.Articles;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Chancery.Desk.Accounts;

/// <summary>Makes, changes and checks accounts; passwords are kept as the framework hashes them.</summary>
public sealed class AccountBook(ILedgerStore store, IClock clock)
{
    private const int ShortestPassword = 12;
    private const int LongestPassword = 1024;
    private const int LongestName = 64;

    private static readonly PasswordHasher<Account> Hasher = new();
    private static readonly Account Nobody = Stamped(new Account("", AccountRole.Reader, "", "", default), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    /// <summary>Makes an account.</summary>
    /// <exception cref="DeskException">The name is taken or none, or the password is too short.</exception>
    public Account Add(string name, AccountRole role, string password)
    {
        if (name.Length is 0 or > LongestName || !name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '@'))
            throw new DeskException($"“{Shown.OneLine(name)}” cannot be a name; write up to {LongestName} letters, digits, and . _ - @.");
        if (store.FindAccount(name) is not null)
            throw new DeskException($"There is an account of {name} already; `chancery user password {name}` sets its password anew.");
        var account = Stamped(new Account(name, role, "", "", clock.GetCurrentInstant()), Checked(password));
        store.Save(account);
        return account;
    }

    /// <summary>Sets a password; whoever is signed in by the old one is out.</summary>
    /// <exception cref="DeskException">There is no such account, or the password is too short.</exception>
    public void SetPassword(string name, string password) => store.Save(Stamped(Find(name), Checked(password)));

    /// <summary>Sets what somebody may do.</summary>
    /// <exception cref="DeskException">There is no such account, or no administrator would be left.</exception>
    public void SetRole(string name, AccountRole role)
    {
        var account = Find(name);
        if (role != AccountRole.Administrator)
            KeepAdministrator(account);
        store.Save(account with { Role = role, Stamp = NewStamp() });
    }

    /// <summary>Removes an account; whoever is signed in to it is out.</summary>
    /// <exception cref="DeskException">There is no such account, or no administrator would be left.</exception>
    public void Remove(string name)
    {
        KeepAdministrator(Find(name));
        store.RemoveAccount(name);
    }

    /// <summary>The account of a name and its password, or null; it takes the same time where there is no such name.</summary>
    public Account? Check(string name, string password)
    {
        var account = name.Length <= LongestName ? store.FindAccount(name) : null;
        var verdict = Hasher.VerifyHashedPassword(account ?? Nobody, (account ?? Nobody).Hash, password.Length <= LongestPassword ? password : "");
        if (account is null || verdict == PasswordVerificationResult.Failed)
            return null;
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
            store.Save(account = account with { Hash = Hasher.HashPassword(account, password) });
        return account;
    }

    private Account Find(string name) => store.FindAccount(name) ?? throw new DeskException($"There is no account of “{Shown.OneLine(name)}”; `chancery user list` lists those there are.");

    private void KeepAdministrator(Account account)
    {
        var others = store.Accounts().Where(a => a.Name != account.Name).ToList();
        if (account.Role == AccountRole.Administrator && others.Count > 0 && others.All(a => a.Role != AccountRole.Administrator))
            throw new DeskException($"{account.Name} is the last administrator; make another one first.");
    }

    private static string Checked(string password) => password.Length switch
    {
        < ShortestPassword => throw new DeskException($"The password has fewer than {ShortestPassword} characters; take a longer one, such as four words."),
        > LongestPassword => throw new DeskException($"The password has more than {LongestPassword} characters; take a shorter one."),
        _ => password,
    };

    private static Account Stamped(Account account, string password) => account with { Hash = Hasher.HashPassword(account, password), Stamp = NewStamp() };

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
