using Chancery.Desk.Hosting;
using Chancery.Desk.Pages;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Chancery.Desk.Accounts;

/// <summary>Lets people in and out, and lets administrators manage accounts.</summary>
internal static class AccountEndpoints
{
    private const string Wrong = "Name and password do not fit. Write both again; an administrator can set the password anew.";
    private const string TooOften = "There were too many tries; wait five minutes, then try again.";

    public static void MapAccounts(this WebApplication app, DeskOptions options)
    {
        if (!Entrance.AsksWho(options))
            return;
        app.MapPost("/sign-in/enter", Enter).AllowAnonymous().WithMetadata(new NeedsNoLedgerAttribute(), new SmallForm());
        app.MapPost("/sign-out", (Delegate)Leave).AllowAnonymous().WithMetadata(new NeedsNoLedgerAttribute(), new SmallForm());
        var users = app.MapGroup("/users").RequireAuthorization(Visitor.Administrators).WithMetadata(new SmallForm());
        users.MapPost("/add", (HttpContext context, DeskLedger ledger) => Change(context, ledger, (book, form) => book.Add(Field(form, "name"), Role(form), form["password"].ToString())));
        users.MapPost("/role", (HttpContext context, DeskLedger ledger) => Change(context, ledger, (book, form) => book.SetRole(Field(form, "name"), Role(form))));
        users.MapPost("/password", (HttpContext context, DeskLedger ledger) => Change(context, ledger, (book, form) => book.SetPassword(Field(form, "name"), form["password"].ToString())));
        users.MapPost("/remove", (HttpContext context, DeskLedger ledger) => Change(context, ledger, (book, form) => book.Remove(Field(form, "name"))));
    }

    private static async Task<IResult> Enter(HttpContext context, LedgerPool pool, SignInLimits limits, DeskOptions options)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, next) = (Field(form, "name"), Local(form["next"].ToString()));
        if (!limits.Allows(context.Connection.RemoteIpAddress, name))
            return Again(StatusCodes.Status429TooManyRequests, TooOften);
        if (await pool.Ask(ledger => new AccountBook(ledger, options.Clock).Check(name, form["password"].ToString()), context.RequestAborted) is not { } account)
            return Again(StatusCodes.Status401Unauthorized, Wrong);
        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        await context.SignInAsync(scheme, Visitor.Of(account.Name, account.Role, account.Stamp, scheme));
        return Results.LocalRedirect(next);

        IResult Again(int status, string problem) => PageResult.Of<SignInPage>(status, new() { ["Problem"] = problem, ["Next"] = next });
    }

    private static async Task<IResult> Leave(HttpContext context)
    {
        await context.SignOutAsync();
        return Results.LocalRedirect("/sign-in");
    }

    private static async Task<IResult> Change(HttpContext context, DeskLedger ledger, Action<AccountBook, IFormCollection> change)
    {
        change(new AccountBook(ledger.Store, ledger.Clock), await context.Request.ReadFormAsync(context.RequestAborted));
        return Results.LocalRedirect("/users");
    }

    /// <summary>An address of this desk; another one is the first page.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl) ? address : "/";

    private static string Field(IFormCollection form, string name) => form[name].ToString().Trim();

    private static AccountRole Role(IFormCollection form) =>
        Enum.TryParse<AccountRole>(Field(form, "role"), ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : throw new DeskException("Choose a role: reader, editor or administrator.");

    /// <summary>What strangers may send is small.</summary>
    private sealed class SmallForm : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => 1 << 16;
    }
}
