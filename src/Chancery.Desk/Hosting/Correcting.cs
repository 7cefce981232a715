using System.Globalization;
using Chancery.Desk.Pages;
using Chancery.Desk.Views;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Hosting;

/// <summary>Keeps what a person writes into a field; what cannot be kept is shown again as it was typed.</summary>
internal sealed class Correcting(DecisionForm form, DeskLedger ledger)
{
    public IResult Keep()
    {
        var entry = form.Entry;
        // One of the values that articles report is taken by a button of its own.
        var typed = form["take"] is { Length: > 0 } taken ? taken : form["value"];
        RulingEvidence? evidence = null;
        try
        {
            var value = form["take"].Length > 0 ? typed : new FieldInput(ledger.Store, ledger.Data).Read(entry.Kind, form["field"], typed);
            if (form["quote"].Length > 0 && (evidence = Evidence()) is null)
                return Again(typed, "These words do not stand in the article beside. Select them there, or leave this empty.", isQuote: true);
            return Decisions.To(Links.With(form.Back, "edit", null), form.Registrar.Correct(entry, form["field"], value, ledger.By, form.Reason, ledger.Now, evidence));
        }
        catch (RulingException problem)
        {
            return Again(typed, problem.Message, isQuote: false);
        }
    }

    private RulingEvidence? Evidence() =>
        Number("article") is { } article && QuotedWords.Find(ledger.Store.Text(article), form["quote"], Number("start"), Number("end")) is { } span ? new RulingEvidence(article, span) : null;

    private int? Number(string name) => int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private IResult Again(string typed, string problem, bool isQuote)
    {
        var draft = new FieldDraft(form["field"], typed, form["quote"], form.Reason, problem, isQuote);
        var address = Links.With(form.Back, "edit", draft.Field);
        return address.StartsWith("/inbox", StringComparison.Ordinal)
            ? PageResult.Of<InboxPage>(StatusCodes.Status422UnprocessableEntity, new() { ["Address"] = address, ["Draft"] = draft })
            : PageResult.Of<EntryPage>(StatusCodes.Status422UnprocessableEntity, new() { ["Name"] = form.Name, ["Address"] = address, ["Draft"] = draft });
    }
}
