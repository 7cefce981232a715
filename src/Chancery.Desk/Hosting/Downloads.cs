using Chancery.Desk.Pictures;
using Chancery.Desk.Views.Parties;
using Chancery.Desk.Views.Totals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Hosting;

/// <summary>Pictures as files: SVG to show, CSV to count on.</summary>
internal static class Downloads
{
    public static void MapDownloads(this WebApplication app)
    {
        app.MapGet("/totals/pictures/{name}.{kind}", (HttpContext context, string name, string kind, DeskLedger ledger) =>
            Send(context, TotalsBoard.Read(context.Request.Query, ledger.Store).Find(name), kind));
        app.MapGet("/party/pictures/{name}.{kind}", (HttpContext context, string name, string kind, DeskLedger ledger) =>
            Send(context, name == "timeline" ? PartyTimeline.Of(PartyTimeline.Asked(context.Request.Query), ledger.Store) : null, kind));
    }

    private static IResult Send(HttpContext context, Picture? picture, string kind)
    {
        var (text, type) = (picture, kind) switch
        {
            (null, _) => (null, ""),
            (_, "svg") => (SvgText.File(picture), "image/svg+xml; charset=utf-8"),
            (_, "csv") => (CsvText.Of(picture.Numbers), "text/csv; charset=utf-8"),
            _ => (null, ""),
        };
        if (text is null)
            return Results.NotFound();
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"chancery-{picture!.Name}.{kind}\"";
        return Results.Text(text, type);
    }
}
