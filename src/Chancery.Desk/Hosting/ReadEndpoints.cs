using System.Text.Json;
using Chancery.Desk.Accounts;
using Chancery.Desk.Pages;
using Chancery.Desk.Parts;
using Chancery.Desk.Reading;
using Chancery.Inputs;
using Chancery.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Chancery.Desk.Hosting;

/// <summary>Takes files and texts to read: with a page when all are read, or line by line while they are.</summary>
internal static class ReadEndpoints
{
    public static void MapReading(this WebApplication app)
    {
        app.MapPost("/read/file", File).WithMetadata(new NeedsNoLedgerAttribute());
        app.MapPost("/read/stream", Stream).WithMetadata(new NeedsNoLedgerAttribute());
    }

    private static async Task<RazorComponentResult> File(HttpContext context, ReadingRoom room)
    {
        var steps = new List<ReadingStep>();
        var tally = new FilingTally();
        var problem = "";
        try
        {
            await foreach (var step in room.Read(await Request(context), context.RequestAborted))
            {
                steps.Add(step);
                if (step.Filed is { } filed)
                    tally.Add(filed);
            }
        }
        catch (LedgerException broken)
        {
            problem = broken.Message;
        }
        context.Features.Set(new AuditNote(tally.ToString()));
        return PageResult.Of<ReadResultPage>(StatusCodes.Status200OK, new() { ["Steps"] = steps, ["Summary"] = tally.ToString(), ["Problem"] = problem });
    }

    /// <summary>A line of JSON for each article, with what the page shows of it; the last tells the sum.</summary>
    private static async Task Stream(HttpContext context, ReadingRoom room, ILoggerFactory loggers)
    {
        var request = await Request(context);
        context.Response.ContentType = "application/x-ndjson";
        await using var renderer = new HtmlRenderer(context.RequestServices, loggers);
        var tally = new FilingTally();
        var failed = 0;
        try
        {
            await foreach (var step in room.Read(request, context.RequestAborted))
            {
                if (step.Filed is { } filed)
                    tally.Add(filed);
                failed += step.Failure is null ? 0 : 1;
                var html = await renderer.Dispatcher.InvokeAsync(async () =>
                    (await renderer.RenderComponentAsync<ReadLine>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Step"] = step }))).ToHtmlString());
                await Line(new { html, articles = tally.Articles, failed });
            }
            await Line(new { summary = tally.ToString(), articles = tally.Articles, failed });
        }
        catch (LedgerException broken)
        {
            await Line(new { problem = broken.Message, articles = tally.Articles, failed });
        }

        finally
        {
            context.Features.Set(new AuditNote(tally.ToString()));
        }

        async Task Line(object line)
        {
            await context.Response.WriteAsync(JsonSerializer.Serialize(line) + "\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static async Task<ReadingRequest> Request(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            throw new DeskException("There is nothing to read; choose files, or paste a text.");
        return ReadingRequest.Of(await context.Request.ReadFormAsync(context.RequestAborted));
    }
}
