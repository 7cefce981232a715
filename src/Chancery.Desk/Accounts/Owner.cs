using System.Text.Encodings.Web;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chancery.Desk.Accounts;

/// <summary>Takes whoever reaches a desk without accounts, on loopback, for the one who started it.</summary>
internal sealed class Owner(IOptionsMonitor<AuthenticationSchemeOptions> monitor, ILoggerFactory logger, UrlEncoder encoder, DeskOptions options)
    : AuthenticationHandler<AuthenticationSchemeOptions>(monitor, logger, encoder)
{
    public const string Name = "owner";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Visitor.Of(options.By, AccountRole.Editor, "", Name), Name)));

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Failures.Tell(Context, StatusCodes.Status403Forbidden, "This desk has no accounts; start it with --accounts to manage them here, or use `chancery user`.");
}
