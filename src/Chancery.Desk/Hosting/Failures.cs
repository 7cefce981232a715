using Chancery.Ledgers;
using Chancery.Stores;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Hosting;

/// <summary>Says in one sentence what went wrong, and what to do.</summary>
internal static class Failures
{
    public static Task Tell(HttpContext context)
    {
        var problem = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (code, sentence) = problem switch
        {
            DeskException wrong => (StatusCodes.Status400BadRequest, wrong.Message),
            RulingException wrong => (StatusCodes.Status400BadRequest, wrong.Message),
            LedgerException broken => (StatusCodes.Status503ServiceUnavailable, broken.Message),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            _ => (StatusCodes.Status500InternalServerError, $"The desk failed on this page ({problem?.GetType().Name}); what is in the ledger is whole. Please report it with what you did."),
        };
        context.Response.StatusCode = code;
        return PageResult.Of<Pages.ProblemPage>(code, new() { ["Sentence"] = sentence, ["Code"] = code }).ExecuteAsync(context);
    }
}
