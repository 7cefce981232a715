using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Chancery.Desk.Accounts;

/// <summary>Writes down whatever was asked to be changed, and what came of it.</summary>
internal sealed partial class AuditMiddleware(RequestDelegate next, AuditTrail trail, DeskOptions options, ILogger<AuditMiddleware> log)
{
    private const int Longest = 300;

    /// <summary>The fields of forms that tell what was decided; texts and passwords are none of them.</summary>
    private static readonly string[] Told = ["name", "entry", "kind", "field", "value", "take", "with", "report", "ruling", "role", "reason"];

    public async Task Invoke(HttpContext context)
    {
        if (!trail.IsKept || HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }
        var outcome = ("failed", StatusCodes.Status500InternalServerError);
        try
        {
            await next(context);
            outcome = Outcome(context);
        }
        catch (Exception problem)
        {
            outcome = (problem.Message, outcome.Item2);
            throw;
        }
        finally
        {
            Write(context, outcome);
        }
    }

    private void Write(HttpContext context, (string Word, int Status) outcome)
    {
        try
        {
            var details = Details(context).ToList();
            var tried = context.Request.Path == "/sign-in/enter" ? details.Find(d => d.Key == "name").Value : null;
            trail.Write(
                options.Clock.GetCurrentInstant(), tried ?? Visitor.Name(context.User), context.Connection.RemoteIpAddress?.ToString(), Clip(context.Request.Path.Value ?? ""), (Clip(outcome.Word), outcome.Status), details);
        }
        catch (IOException problem)
        {
            Lost(log, problem.Message);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Details(HttpContext context)
    {
        var form = context.Features.Get<IFormFeature>()?.Form;
        foreach (var name in Told)
        {
            var value = context.GetRouteValue(name)?.ToString() ?? (form is not null && form.TryGetValue(name, out var values) ? string.Join(' ', values.ToArray()) : "");
            if (value.Length > 0)
                yield return KeyValuePair.Create(name, Clip(value));
        }
        if (form?.Files.Count > 0)
            yield return KeyValuePair.Create("files", Clip(string.Join(", ", form.Files.Take(20).Select(f => f.FileName))));
        if (context.Features.Get<AuditNote>() is { } note)
            yield return KeyValuePair.Create("result", note.Text);
    }

    private static (string Word, int Status) Outcome(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status302Found when Visitor.Name(context.User) is null && !context.Request.Path.StartsWithSegments("/sign-in") => ("refused", StatusCodes.Status401Unauthorized),
        < 400 and var good => ("done", good),
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests => ("refused", context.Response.StatusCode),
        StatusCodes.Status409Conflict => ("changed meanwhile", context.Response.StatusCode),
        var bad => ("failed", bad),
    };

    [LoggerMessage(LogLevel.Error, "The audit file cannot be written: {Problem}")]
    private static partial void Lost(ILogger log, string problem);

    private static string Clip(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}

/// <summary>What an endpoint adds to the line about it.</summary>
/// <param name="Text">A sentence.</param>
internal sealed record AuditNote(string Text);
