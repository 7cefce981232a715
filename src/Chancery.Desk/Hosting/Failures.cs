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
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, "That is more than 64 MB at once; give fewer files at a time, or read them with `chancery add`."),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            InvalidDataException => (StatusCodes.Status400BadRequest, "The form cannot be read: it has too many fields or files, or one that is too large; give fewer at a time, or read them with `chancery add`."),
            _ => (StatusCodes.Status500InternalServerError, $"The desk failed on this page ({problem?.GetType().Name}); what is in the ledger is whole. Please report it with what you did."),
        };
        return Tell(context, code, sentence);
    }

    /// <summary>Whether a person is told all that is to be said of a failure.</summary>
    public static bool IsTold(Exception problem) => problem is DeskException or RulingException or LedgerException or BadHttpRequestException or InvalidDataException or OperationCanceledException;

    /// <summary>Answers with a sentence.</summary>
    public static Task Tell(HttpContext context, int code, string sentence)
    {
        context.Response.StatusCode = code;
        return PageResult.Of<Pages.ProblemPage>(code, new() { ["Sentence"] = sentence, ["Code"] = code }).ExecuteAsync(context);
    }
}
