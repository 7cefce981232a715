using Chancery.Desk.Hosting;
using Chancery.Desk.Pictures;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Desk.Views.Parties;

/// <summary>Makes the picture of what the ledger has of a party, month by month or year by year.</summary>
internal static class PartyTimeline
{
    private const int Most = 36;
    private const int MonthsOfYear = 12;

    private static readonly (ItemKind Kind, string Style, string Name)[] Kinds =
        [(ItemKind.Commitment, "commitment", "commitments"), (ItemKind.Engagement, "engagement", "contacts"), (ItemKind.Statement, "statement", "statements")];

    /// <summary>What a link of the page asks.</summary>
    public static Asked Asked(IQueryCollection query) => Views.Asked.Of("/party", query, ["id", "name"]);

    /// <summary>The picture of the party that a link asks for.</summary>
    /// <exception cref="DeskException">Nobody is called so.</exception>
    public static Picture Of(Asked asked, ILedgerStore store) =>
        Of(LedgerView.Party(store, asked["id"]) ?? throw new DeskException("Say whom to look for."), store);

    /// <summary>The picture of a party.</summary>
    public static Picture Of(string party, ILedgerStore store)
    {
        var days = store.Days(new EntryQuery { Party = party });
        var buckets = days.Count == 0 ? [] : Buckets(days);
        var rows = buckets.ConvertAll(b => new TimelineBucket(b.Text, [.. Kinds.Select(k => Count(days, k.Kind, b))], [.. Kinds.Select(k => Link(party, k.Kind, b))]));
        var early = buckets.Count == 0 ? 0 : days.Count(d => d.When.Last < When.Number(buckets[0].First));
        return new Picture(
            "timeline",
            "Over time",
            "How many entries may have happened in each month or year; one that tells only its year counts in all its months." + (early > 0 ? $" Not drawn: {early.ToString(System.Globalization.CultureInfo.InvariantCulture)} before {buckets[0].Text}." : ""),
            rows.Count == 0 ? null : TimelineDrawing.Of([.. Kinds.Select(k => (k.Style, k.Name))], rows),
            new NumberTable(
                ["time", .. Kinds.Select(k => k.Name)],
                [.. rows.Where(r => r.Counts.Any(c => c > 0)).Select(r => (IReadOnlyList<Cell>)[new Cell(r.Text), .. r.Counts.Zip(r.Links, (c, l) => new Cell(c == 0 ? "–" : c.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture), c, c == 0 ? null : l))])]));
    }

    private static int Count(IReadOnlyList<(ItemKind Kind, When When)> days, ItemKind kind, Bucket bucket)
    {
        var (first, last) = (When.Number(bucket.First), When.Number(bucket.Last));
        return days.Count(d => d.Kind == kind && d.When.First <= last && d.When.Last >= first);
    }

    private static string Link(string party, ItemKind kind, Bucket bucket) =>
        $"/ledger?from={LocalDatePattern.Iso.Format(bucket.First)}&kind={EntryJson.Name(kind)}&party={Uri.EscapeDataString(party)}&to={LocalDatePattern.Iso.Format(bucket.Last)}";

    /// <summary>The months from the first to the last first day, or the years where there are many months; of many years the last ones.</summary>
    private static List<Bucket> Buckets(IReadOnlyList<(ItemKind Kind, When When)> days)
    {
        var (first, last) = (When.Day(days.Min(d => d.When.First)), When.Day(days.Max(d => d.When.First)));
        var months = ((last.Year - first.Year) * MonthsOfYear) + last.Month - first.Month + 1;
        if (months <= Most)
        {
            return [.. Enumerable.Range(0, months).Select(i => new LocalDate(first.Year, first.Month, 1).PlusMonths(i)).Select(d => new Bucket($"{d.Year:0000}-{d.Month:00}", d, DateAdjusters.EndOfMonth(d)))];
        }
        var from = Math.Max(first.Year, last.Year - Most + 1);
        return [.. Enumerable.Range(from, last.Year - from + 1).Select(year => new Bucket($"{year:0000}", new LocalDate(year, 1, 1), new LocalDate(year, MonthsOfYear, 31)))];
    }

    private sealed record Bucket(string Text, LocalDate First, LocalDate Last);
}
