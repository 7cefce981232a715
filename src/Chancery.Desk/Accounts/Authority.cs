using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Desk.Accounts;

/// <summary>Puts together who is let in: everybody on a desk of one's own, else those who signed in. Whoever looks needs an account, whoever changes something that of an editor.</summary>
internal static class Authority
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(10);

    public static void AddAuthority(this IServiceCollection services, DeskOptions options)
    {
        if (Entrance.AsksWho(options))
            services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => Configure(cookie, options));
        else
            services.AddAuthentication(Owner.Name).AddScheme<AuthenticationSchemeOptions, Owner>(Owner.Name, null);
        services.AddAuthorization(a =>
        {
            a.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(MayAsk).Build();
            a.AddPolicy(Visitor.Administrators, p => p.RequireAuthenticatedUser().RequireAssertion(c => Visitor.May(c.User, AccountRole.Administrator)));
        });
        services.AddSingleton<SignInLimits>();
    }

    private static bool MayAsk(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || Visitor.May(context.User, AccountRole.Editor));

    private static void Configure(CookieAuthenticationOptions cookie, DeskOptions options)
    {
        cookie.Cookie.Name = Entrance.Cookie(options, "chancery");
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = Entrance.IsSecure(options) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Session;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "next";
        cookie.Events.OnValidatePrincipal = IsStill;
        cookie.Events.OnRedirectToLogin = context =>
        {
            // What was to be changed cannot be asked for again by its address.
            context.Response.Redirect(HttpMethods.IsGet(context.Request.Method) ? context.RedirectUri : "/sign-in");
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = context => Failures.Tell(
            context.HttpContext, StatusCodes.Status403Forbidden, $"The account of {Visitor.Name(context.HttpContext.User)} may not do this; an administrator can change that.");
    }

    /// <summary>Puts out whose account was removed or changed since they signed in.</summary>
    private static async Task IsStill(CookieValidatePrincipalContext context)
    {
        var pool = context.HttpContext.RequestServices.GetRequiredService<LedgerPool>();
        if (context.Principal is { } visitor && Visitor.IsStill(visitor, await pool.Ask(ledger => ledger.FindAccount(Visitor.Name(visitor) ?? ""), context.HttpContext.RequestAborted)))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
