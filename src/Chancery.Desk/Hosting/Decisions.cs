using System.Globalization;
using Chancery.Desk.Pages;
using Chancery.Desk.Views;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Hosting;

/// <summary>Takes decisions about entries. Each form carries what was seen of the entry; one that has changed meanwhile is shown and not decided on.</summary>
internal static class Decisions
{
    public static void MapDecisions(this WebApplication app)
    {
        var decide = app.MapGroup("/decide");
        decide.MapPost("/undo", (HttpContext context, DeskLedger ledger) => Decide(context, "", ledger, form => Undo(form, ledger)));
        decide.MapPost("/{name}/judge", (HttpContext context, string name, DeskLedger ledger) => Decide(context, name, ledger, form => Judge(form, ledger)));
        decide.MapPost("/{name}/correct", (HttpContext context, string name, DeskLedger ledger) => Decide(context, name, ledger, form => new Correcting(form, ledger).Keep()));
        decide.MapPost("/{name}/merge", (HttpContext context, string name, DeskLedger ledger) => Decide(context, name, ledger, form => Merge(form, ledger)));
        decide.MapPost("/{name}/split", (HttpContext context, string name, DeskLedger ledger) => Decide(context, name, ledger, form => Split(form, ledger)));
        decide.MapPost("/{name}/alike", (HttpContext context, string name, DeskLedger ledger) => Decide(context, name, ledger, form => Alike(form, ledger)));
        // A page that answered a form is loaded again from its address.
        decide.MapGet("/{name}/{what}", (string name, string what) => Results.LocalRedirect($"/entries/{Uri.EscapeDataString(name)}"));
        decide.MapGet("/undo", () => Results.LocalRedirect("/inbox"));
        app.MapGet("/entries/{name}/why", (string name) => PageResult.Part<Parts.Entries.WhyTable>(new() { ["Entry"] = name }));
    }

    /// <summary>The address of the page that comes, which tells what was decided.</summary>
    public static IResult To(string address, params IEnumerable<long> rulings) =>
        Results.LocalRedirect(Links.With(address, "done", string.Join(',', rulings.Select(r => r.ToString(CultureInfo.InvariantCulture)))));

    private static async Task<IResult> Decide(HttpContext context, string name, DeskLedger ledger, Func<DecisionForm, IResult> decide)
    {
        var form = new DecisionForm(name, context.Request.Path, await context.Request.ReadFormAsync(context.RequestAborted), ledger);
        try
        {
            return decide(form);
        }
        catch (ChangedException)
        {
            return PageResult.Of<ConflictPage>(StatusCodes.Status409Conflict, new() { ["Form"] = form });
        }
    }

    private static IResult Judge(DecisionForm form, DeskLedger ledger)
    {
        var kind = form["kind"] switch
        {
            "confirm" => RulingKind.Confirm,
            "reject" => RulingKind.Reject,
            "note" when form["reason"].Length > 0 => RulingKind.Note,
            "note" => throw new DeskException("The note is empty; write what others should know."),
            _ => throw new DeskException("Choose to accept or to reject."),
        };
        return To(form.Next, form.Registrar.Say(kind, form.Entry, ledger.By, form.Reason, ledger.Now));
    }

    private static IResult Merge(DecisionForm form, DeskLedger ledger) =>
        To(form.Next, form.Registrar.Merge(form.Entry, form.Find(form["with"]), ledger.By, form.Reason, ledger.Now));

    private static IResult Split(DecisionForm form, DeskLedger ledger) =>
        To(form.Next, form.Registrar.Split(form.Entry, form.All("report"), ledger.By, form.Reason, ledger.Now));

    private static IResult Undo(DecisionForm form, DeskLedger ledger)
    {
        var rulings = form.All("ruling").Select(r => long.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).OrderDescending().ToList();
        return To(form.Next, [.. rulings.Select(r => ledger.Registrar.Undo(r, ledger.By, form["reason"] is { Length: > 0 } reason ? reason : "taken back on the desk", ledger.Now))]);
    }

    /// <summary>Accepts each that is as it was seen; the others are shown again.</summary>
    private static IResult Alike(DecisionForm form, DeskLedger ledger)
    {
        var (done, changed) = (new List<long>(), new List<string>());
        foreach (var name in form.All("entry"))
        {
            try
            {
                var registrar = ledger.Guarded(() => form.Check(name, form["seen-" + name]));
                done.Add(registrar.Say(RulingKind.Confirm, form.Find(name), ledger.By, form.Reason, ledger.Now));
            }
            catch (ChangedException problem)
            {
                changed.Add(problem.Entry);
            }
        }
        return changed.Count > 0 ? PageResult.Of<AlikePage>(StatusCodes.Status409Conflict, new() { ["Name"] = form.Name, ["Changed"] = changed, ["Done"] = string.Join(',', done) })
            : done.Count > 0 ? To(form.Next, done)
            : throw new DeskException("Tick at least one entry.");
    }
}
