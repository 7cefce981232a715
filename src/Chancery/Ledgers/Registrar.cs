using Chancery.Data;
using Chancery.Ledgers.Reconciling;
using NodaTime;

namespace Chancery.Ledgers;

/// <summary>Keeps what people decide about entries. Each ruling has its reason, its author and its moment, and can be undone; none is ever changed.</summary>
public sealed class Registrar
{
    private const int MostPairs = 10_000;

    private readonly ILedgerStore _store;
    private readonly Reconciler _reconciler;
    private readonly SignatureShelf _signatures;

    /// <summary>A registrar who works on a store with the shipped weights.</summary>
    public Registrar(ILedgerStore store)
        : this(store, ReferenceData.Default)
    {
    }

    /// <summary>A registrar who works on a store.</summary>
    /// <param name="store">Where the ledger is kept.</param>
    /// <param name="data">The weights by which reports are compared.</param>
    public Registrar(ILedgerStore store, ReferenceData data)
    {
        _store = store;
        _reconciler = Reconciler.For(data);
        _signatures = new SignatureShelf(_reconciler);
    }

    /// <summary>Runs when the ledger is held for a change and before a ruling is kept: what it throws keeps the ruling from being made. It may ask the store, and nobody changes the ledger meanwhile.</summary>
    public Action? Guard { get; init; }

    /// <summary>Says that an entry is right as it stands, is none, or has a remark.</summary>
    /// <param name="kind">Confirm, reject or note.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why; of a note, the note.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The number of the ruling.</returns>
    public long Say(RulingKind kind, Entry entry, string by, string reason, Instant now)
    {
        if (kind is not (RulingKind.Confirm or RulingKind.Reject or RulingKind.Note))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of ruling has a call of its own.");
        return Keep(entry, new Ruling { At = now, By = by, Kind = kind, Reports = [Founder(entry)], Reason = reason });
    }

    /// <summary>Writes a value into a field of an entry; what articles report stays beside it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; empty for none.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The moment.</param>
    /// <param name="evidence">Where an article says so, if the person points at it.</param>
    /// <returns>The number of the ruling.</returns>
    /// <exception cref="RulingException">The field cannot hold the value, or the evidence lies outside its article.</exception>
    public long Correct(Entry entry, string field, string value, string by, string reason, Instant now, RulingEvidence? evidence = null)
    {
        FieldCheck.Check(entry.Kind, field, value);
        if (evidence is not null && (evidence.Span.IsEmpty || evidence.Span.Start < 0 || evidence.Span.End > _store.Text(evidence.Article).EnumerateRunes().Count()))
            throw new RulingException("the evidence lies outside the article; point at its words again");
        return Keep(entry, new Ruling { At = now, By = by, Kind = RulingKind.Correct, Reports = [Founder(entry)], Field = field, Value = value, Evidence = evidence, Reason = reason });
    }

    /// <summary>Says that two entries are one.</summary>
    /// <returns>The number of the ruling.</returns>
    /// <exception cref="RulingException">They are of two kinds, or one already.</exception>
    public long Merge(Entry one, Entry other, string by, string reason, Instant now)
    {
        if (one.Number == other.Number)
            throw new RulingException($"{one.Name} and {other.Name} are one entry already; name two");
        if (one.Kind != other.Kind)
            throw new RulingException($"{one.Name} and {other.Name} are of two kinds and cannot be one; name two of one kind");
        using var work = Begin();
        var number = work.AddRuling(new Ruling { At = now, By = by, Kind = RulingKind.Merge, Reports = [Founder(one), Founder(other)], Reason = reason });
        var forms = work.FormsOfReports([Founder(one), Founder(other)]);
        var (a, b) = (forms[Founder(one)], forms[Founder(other)]);
        // All that either entry holds is bound to all of the other's, so that no report of one falls out because it is unlike those of the other.
        foreach (var (left, right) in Pairs(work, one, other, a, b))
            work.AddTie(new Tie(Math.Min(left, right), Math.Max(left, right), Apart: false), number);
        var components = work.Forms([a, b]).Select(f => f.Component).Distinct().Order().ToList();
        if (components.Count == 2)
            work.MoveComponents([components[1]], components[0]);
        Refresh(work, [components[0]], []);
        work.Commit();
        return number;
    }

    /// <summary>Says that some reports of an entry tell of something else.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="reports">The keys of the reports, not all of the entry's.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The number of the ruling.</returns>
    /// <exception cref="RulingException">A report is not the entry's, or all of them are named.</exception>
    public long Split(Entry entry, IReadOnlyCollection<string> reports, string by, string reason, Instant now)
    {
        using var work = Begin();
        var forms = work.FormsOfEntries([entry.Number]);
        var all = work.ReportsOf([.. forms.Select(f => f.Number)]);
        var off = reports.ToHashSet(StringComparer.Ordinal);
        if (off.FirstOrDefault(k => all.All(r => r.Key != k)) is { } stranger)
            throw new RulingException($"{Entry.NameOf(entry.Kind, stranger)} is no report of {entry.Name}; `chancery entry {entry.Name}` lists those it has");
        if (off.Count == 0 || all.All(r => off.Contains(r.Key)))
            throw new RulingException($"name some of the {all.Count} reports of {entry.Name}, not {(off.Count == 0 ? "none" : "all")}: those named leave it");
        var number = work.AddRuling(new Ruling { At = now, By = by, Kind = RulingKind.Split, Reports = [.. off.Order(StringComparer.Ordinal)], Reason = reason });
        var leaving = new List<long>();
        foreach (var form in forms)
        {
            var own = all.Where(r => r.Form == form.Number).Select(r => r.Key).ToList();
            var gone = own.Where(off.Contains).ToList();
            if (gone.Count > 0)
                leaving.Add(gone.Count == own.Count ? form.Number : Divide(work, form, gone, number));
        }
        foreach (var gone in leaving)
        {
            foreach (var kept in forms.Select(f => f.Number).Where(f => !leaving.Contains(f)))
                work.AddTie(new Tie(Math.Min(gone, kept), Math.Max(gone, kept), Apart: true), number);
        }
        Refresh(work, [.. forms.Select(f => f.Component).Distinct()], [entry.Number]);
        work.Commit();
        return number;
    }

    /// <summary>Takes a ruling back.</summary>
    /// <returns>The number of the ruling that does so.</returns>
    /// <exception cref="RulingException">There is no such ruling, or it was undone, or it undoes another.</exception>
    public long Undo(long ruling, string by, string reason, Instant now)
    {
        using var work = Begin();
        var undone = work.FindRuling(ruling) ?? throw new RulingException($"there is no ruling {ruling}; `chancery entry NAME` lists those of an entry");
        if (undone.UndoneBy is { } earlier)
            throw new RulingException($"ruling {ruling} was undone by ruling {earlier}; nothing is left to undo");
        if (undone.Kind == RulingKind.Undo)
            throw new RulingException($"ruling {ruling} undoes ruling {undone.Undoes}; make that one anew");
        var number = work.AddRuling(new Ruling { At = now, By = by, Kind = RulingKind.Undo, Reports = undone.Reports, Reason = reason, Undoes = ruling });
        var forms = work.Forms([.. work.FormsOfReports(undone.Reports).Values.Distinct()]);
        var entries = forms.Select(f => f.Entry).ToHashSet();
        foreach (var form in forms.Where(f => f.Form.Apart == ruling))
            entries.Add(Reunite(work, form));
        work.RemoveTies(ruling);
        var components = forms.Select(f => f.Component).Concat(work.FormsOfEntries(entries).Select(f => f.Component)).Distinct().ToList();
        Refresh(work, components, entries);
        work.Commit();
        return number;
    }

    private static string Founder(Entry entry) => entry.Name[1..];

    /// <summary>Each form of one entry with each of the other's; of entries with very many, with the first of the other's.</summary>
    private static IEnumerable<(long Left, long Right)> Pairs(ILedgerWork work, Entry one, Entry other, long first, long second)
    {
        var forms = work.FormsOfEntries([one.Number, other.Number]);
        var (left, right) = (forms.Where(f => f.Entry == one.Number).Select(f => f.Number).Append(first).Distinct().ToList(), forms.Where(f => f.Entry == other.Number).Select(f => f.Number).Append(second).Distinct().ToList());
        return (long)left.Count * right.Count <= MostPairs
            ? left.SelectMany(l => right.Select(r => (l, r)))
            : left.Select(l => (l, second)).Concat(right.Select(r => (first, r)));
    }

    private ILedgerWork Begin()
    {
        var work = _store.Begin();
        try
        {
            Guard?.Invoke();
            return work;
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }

    private long Keep(Entry entry, Ruling ruling)
    {
        using var work = Begin();
        var number = work.AddRuling(ruling);
        new Projection(work).Update([entry.Number]);
        work.Commit();
        return number;
    }

    private void Refresh(ILedgerWork work, IReadOnlyCollection<long> components, HashSet<long> entries) =>
        new EntryRefresh(work, _reconciler, _signatures).Of(components, entries);

    /// <summary>Gives some reports of a form one of their own, that says the same and is not the same.</summary>
    private long Divide(ILedgerWork work, StoredForm form, IReadOnlyCollection<string> reports, long ruling)
    {
        var own = form.Form with { Apart = ruling };
        var number = work.AddForm(own, own.Hash(), BlockKeys.Of(_reconciler.Sign(own)));
        work.SetComponent([number], form.Component);
        work.MoveReports(reports, number);
        work.Count([form.Number, number]);
        return number;
    }

    /// <summary>Gives reports the form back that they had before.</summary>
    /// <returns>The entry of that form, 0 where it has none.</returns>
    private static long Reunite(ILedgerWork work, StoredForm form)
    {
        var whole = form.Form with { Apart = 0 };
        if (!work.FormsOf([whole.Hash()]).TryGetValue(whole.Hash(), out var former))
            return 0;
        work.MoveReports([.. work.ReportsOf([form.Number]).Select(r => r.Key)], former.Number);
        work.Count([form.Number, former.Number]);
        work.SetEntry([form.Number], 0);
        return former.Entry;
    }
}
