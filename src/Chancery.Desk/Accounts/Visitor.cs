using System.Security.Claims;
using Chancery.Ledgers;
using Claim = System.Security.Claims.Claim;

namespace Chancery.Desk.Accounts;

/// <summary>Who looks at a page, as a cookie tells it.</summary>
internal static class Visitor
{
    /// <summary>The policy of what only administrators may do.</summary>
    public const string Administrators = "administrators";

    private const string Stamp = "stamp";

    /// <summary>Somebody as the framework knows people.</summary>
    public static ClaimsPrincipal Of(string name, AccountRole role, string stamp, string scheme) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, role.ToString()), new Claim(Stamp, stamp)], scheme));

    /// <summary>The name; null of a stranger.</summary>
    public static string? Name(ClaimsPrincipal? visitor) => visitor?.Identity is { IsAuthenticated: true, Name: { } name } ? name : null;

    /// <summary>Whether somebody may do what a role may.</summary>
    public static bool May(ClaimsPrincipal visitor, AccountRole role) => Enum.GetValues<AccountRole>().Any(r => r >= role && visitor.IsInRole(r.ToString()));

    /// <summary>Whether an account is still as it was when the visitor signed in.</summary>
    public static bool IsStill(ClaimsPrincipal visitor, Account? account) => account is not null && visitor.FindFirstValue(Stamp) == account.Stamp;
}
