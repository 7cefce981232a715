using System.Globalization;
using System.Text;
using Chancery.Desk.Parts;
using Chancery.Desk.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Desk.Hosting;

/// <summary>Parts of pages that the script asks for.</summary>
internal static class Fragments
{
    public static void MapFragments(this WebApplication app)
    {
        app.MapGet("/ledger/rows", (HttpContext context, int at, int rows) =>
            new RazorComponentResult<EntryRows>(new { View = LedgerView.Of(context.Request.Query), Skip = Math.Max(0, at), Take = Math.Clamp(rows, 1, EntryRows.Most) }));
        app.MapGet("/articles/{number:long}/text", (long number, DeskLedger ledger) => ledger.Store.FindArticle(number) is { } article
            ? Results.File(Encoding.UTF8.GetBytes(article.Text), "text/plain; charset=utf-8", $"article-{number.ToString(CultureInfo.InvariantCulture)}.txt")
            : Results.NotFound());
        app.MapGet("/ledger/facets", (HttpContext context) => new RazorComponentResult<Facets>(new { View = LedgerView.Of(context.Request.Query) }));
    }
}
