using Chancery.Ledgers.Reconciling;

namespace Chancery.Ledgers;

/// <summary>Makes an entry of the forms that report it: which values there are, who stands behind each, and which is shown.</summary>
internal static class EntryBuilder
{
    private static readonly string[] Statuses = ["considered", "offered", "pledged", "withheld", "rejected", "committed", "suspended", "delivered", "ended", "proposed", "planned", "held", "cancelled"];

    /// <summary>The order in which fields are told, whichever report came first.</summary>
    private static readonly string[] Order =
    [
        Field.Provider, Field.Receiver, Field.Source, Field.Type, Field.Participant, Field.Object, Field.Quantity, Field.Amount, Field.Bound, Field.Equivalent, Field.Instrument, Field.Purpose,
        Field.Kind, Field.Content, Field.Audience, Field.Setting, Field.Stance, Field.Place, Field.Status, Field.FundedBy, Field.ShareOf, Field.Since, Field.Condition, Field.WaitsFor, Field.Period, Field.Date, Field.About,
    ];

    /// <summary>Fields in which two values cannot both be right. What support is for is the reader's word and not the articles'.</summary>
    private static readonly string[] Disputable = [Field.Amount, Field.Quantity, Field.Provider, Field.Receiver, Field.Instrument, Field.Date, Field.Period, Field.Place];

    /// <summary>The entry.</summary>
    /// <param name="number">Its number in the store.</param>
    /// <param name="forms">Its forms, at least one.</param>
    /// <param name="backing">What stands behind it.</param>
    /// <param name="state">What a person has said of it.</param>
    /// <param name="corrections">What people wrote into fields, the latest last.</param>
    public static Entry Build(long number, IReadOnlyList<StoredForm> forms, Backing backing, EntryState state, IReadOnlyList<Correction> corrections)
    {
        var founder = forms.MinBy(f => (f.Tally.First ?? int.MaxValue, f.Tally.Founder))!;
        var claims = forms.Count == 1 && corrections.Count == 0 ? Only(forms[0]) : All(forms, corrections);
        return new Entry
        {
            Number = number,
            Name = Entry.NameOf(founder.Form.Kind, founder.Tally.Founder),
            Kind = founder.Form.Kind,
            Claims = claims,
            Reports = backing.Reports,
            Sources = backing.Sources,
            When = Day(forms),
            Last = forms.Max(f => f.Tally.Last),
            State = state,
            Disputed = forms.Count == 1 ? [] : [.. Disputable.Where(d => IsDisputed(d, forms))],
            Confidence = forms.Max(f => f.Tally.Confidence),
        };
    }

    private static List<Claim> All(IReadOnlyList<StoredForm> forms, IReadOnlyList<Correction> corrections)
    {
        var claims = new List<Claim>();
        var fields = forms.SelectMany(f => f.Form.Values.Select(v => v.Key)).Concat(corrections.Select(c => c.Field)).Distinct();
        foreach (var field in fields.OrderBy(f => Array.IndexOf(Order, f)).ThenBy(f => f, StringComparer.Ordinal))
            claims.AddRange(Claims(field, forms, corrections.LastOrDefault(c => c.Field == field)));
        return claims;
    }

    /// <summary>The same as <see cref="All"/> for the many entries that are told in one way only.</summary>
    private static List<Claim> Only(StoredForm form)
    {
        var claims = new List<Claim>(form.Form.Values.Count);
        foreach (var (field, value) in form.Form.Values)
        {
            var isSet = IsSet(field);
            if (isSet && claims.Exists(c => c.Field == field) || !isSet && claims.Exists(c => c.Field == field && c.Value == value))
                continue;
            var shown = isSet ? Values(field, form.Form).First() : value;
            claims.Add(new Claim(field, shown, form.Tally.Reports, form.Tally.Sources, form.Tally.First, form.Tally.Last, true, Field.IsList(field) && !isSet ? "one of several" : "the only value"));
        }
        claims.Sort((a, b) => Array.IndexOf(Order, a.Field).CompareTo(Array.IndexOf(Order, b.Field)) is not 0 and var order ? order
            : string.CompareOrdinal(a.Field, b.Field) is not 0 and var name ? name : string.CompareOrdinal(a.Value, b.Value));
        return claims;
    }

    private static When Day(IReadOnlyList<StoredForm> forms) =>
        forms.Select(f => f.Form.When).OrderByDescending(w => w.Told).ThenByDescending(w => w.IsKnown).ThenBy(w => w.Last - w.First).ThenBy(w => w.First).First();

    private static IEnumerable<Claim> Claims(string field, IReadOnlyList<StoredForm> forms, Correction? correction)
    {
        if (correction is not null)
        {
            var others = Plain(field, forms).Select(c => c with { Shown = false, Why = $"corrected by {correction.By} (ruling {correction.Ruling})" }).Where(c => c.Value != correction.Value);
            return correction.Value.Length == 0
                ? others
                : others.Prepend(new Claim(field, correction.Value, 0, 0, null, null, true, $"corrected by {correction.By} (ruling {correction.Ruling})"));
        }
        return Plain(field, forms);
    }

    private static List<Claim> Plain(string field, IReadOnlyList<StoredForm> forms)
    {
        var claims = new List<Claim>();
        foreach (var said in forms.SelectMany(f => Values(field, f.Form).Select(v => (Form: f, Value: v))).GroupBy(p => p.Value))
        {
            claims.Add(new Claim(
                field, said.Key, said.Sum(p => p.Form.Tally.Reports), Sources(said.Select(p => p.Form).ToList()), said.Min(p => p.Form.Tally.First), said.Max(p => p.Form.Tally.Last), false, ""));
        }
        if (Field.IsList(field) && !IsSet(field))
            return [.. claims.OrderByDescending(c => c.Sources).ThenBy(c => c.Value, StringComparer.Ordinal).Select(c => c with { Shown = true, Why = "one of several" })];
        var ordered = field == Field.Status ? Latest(claims, forms) : [.. claims.OrderByDescending(c => c.Sources).ThenByDescending(c => Fineness(field, c.Value)).ThenByDescending(c => c.Last).ThenBy(c => c.Value, StringComparer.Ordinal)];
        for (var i = 0; i < ordered.Count; i++)
            ordered[i] = ordered[i] with { Shown = i == 0, Why = Reason(field, i == 0, ordered) };
        return ordered;
    }

    /// <summary>How many sources report one of these forms; copies that say it in other words count once.</summary>
    private static int Sources(List<StoredForm> forms) =>
        forms.Count == 1 ? forms[0].Tally.Sources : forms.SelectMany(f => f.Sources ?? throw new InvalidOperationException("The sources of the forms of an entry of several forms must be known.")).Distinct().Count();

    private static string Reason(string field, bool shown, List<Claim> ordered)
    {
        if (ordered.Count == 1)
            return "the only value";
        if (field == Field.Status)
            return shown ? "the latest" : "earlier";
        return ordered[0].Sources > ordered[1].Sources ? shown ? "most independent sources" : "fewer independent sources" : shown ? "as many sources, and the finer or later value" : "as many sources or fewer, and a coarser or earlier value";
    }

    private static bool IsSet(string field) => field is Field.Provider or Field.Receiver or Field.Participant or Field.Source;

    /// <summary>What a form says of a field; givers, getters, speakers and participants are one value together.</summary>
    private static IEnumerable<string> Values(string field, Form form)
    {
        var values = form.All(field).Distinct().ToList();
        return values.Count < 2 || !IsSet(field) ? values : [string.Join(' ', values.Order(StringComparer.Ordinal))];
    }

    private static int Fineness(string field, string value) => field switch
    {
        Field.Amount => Money.Parse(value).Figures,
        Field.Date or Field.Period => value.Length,
        Field.Participant or Field.Provider or Field.Receiver => value.Count(c => c == ' '),
        _ => 0,
    };

    /// <summary>The statuses by the day for which they are told, the latest first; of one day, the one furthest along.</summary>
    private static List<Claim> Latest(List<Claim> claims, IReadOnlyList<StoredForm> forms)
    {
        return [.. claims.OrderByDescending(c => Until(c.Value)).ThenByDescending(c => Array.IndexOf(Statuses, c.Value))];

        int Until(string status) => forms.Where(f => f.Form.Value(Field.Status) == status).Max(f => f.Form.When.IsKnown ? f.Form.When.First : f.Tally.Last ?? 0);
    }

    /// <summary>Days are compared within a status: what is announced, signed and paid has a day for each.</summary>
    private static bool IsDisputed(string field, IReadOnlyList<StoredForm> forms)
    {
        foreach (var group in forms.GroupBy(f => field == Field.Date ? f.Form.Value(Field.Status) : null))
        {
            var said = group.SelectMany(f => Values(field, f.Form)).Distinct().ToList();
            for (var i = 0; i < said.Count; i++)
            {
                for (var j = i + 1; j < said.Count; j++)
                {
                    if (Contradict(field, said[i], said[j]))
                        return true;
                }
            }
        }
        return false;
    }

    private static bool Contradict(string field, string one, string other)
    {
        switch (field)
        {
            case Field.Amount:
                var (a, b) = (Money.Parse(one), Money.Parse(other));
                return a.Currency == b.Currency && a.Value != b.Value && !a.RoundsTo(b) && !b.RoundsTo(a);
            case Field.Date or Field.Period:
                var (from, to) = (When.Of(one, null), When.Of(other, null));
                return from.IsKnown && to.IsKnown && from.GapTo(to) > 1;
            case Field.Provider or Field.Receiver:
                return PartyLevels.Contradict(one.Split(' '), other.Split(' '));
            case Field.Place:
                return !one.Contains(other, StringComparison.OrdinalIgnoreCase) && !other.Contains(one, StringComparison.OrdinalIgnoreCase);
            default:
                return one != other;
        }
    }
}
