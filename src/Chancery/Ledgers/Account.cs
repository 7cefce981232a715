using NodaTime;

namespace Chancery.Ledgers;

/// <summary>Somebody who may use a ledger through the desk.</summary>
/// <param name="Name">The name, by which decisions are signed; letters of either case are the same.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="Hash">The hash of the password.</param>
/// <param name="Stamp">Another one whenever password or role change: who signed in before is out.</param>
/// <param name="Created">When the account was made.</param>
public sealed record Account(string Name, AccountRole Role, string Hash, string Stamp, Instant Created);

/// <summary>What somebody may do at the desk; each may do what those before it may.</summary>
public enum AccountRole : byte
{
    /// <summary>Looks.</summary>
    Reader = 1,
    /// <summary>Decides and files.</summary>
    Editor = 2,
    /// <summary>Manages accounts.</summary>
    Administrator = 3,
}
