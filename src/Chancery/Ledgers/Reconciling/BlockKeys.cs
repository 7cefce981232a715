namespace Chancery.Ledgers.Reconciling;

/// <summary>Names the baskets that a form is put into; only forms that share one are compared.</summary>
/// <remarks>
/// A basket of days holds a stretch of them, and each day lies in two stretches that overlap by half, so that two days closer than half a stretch always share one.
/// Keys depend on the form alone, so that the same pairs are compared in whichever order reports arrive.
/// </remarks>
internal static class BlockKeys
{
    private const int PartyDays = 60;
    private const int ThingDays = 240;
    private const int ContactDays = 16;
    private const int MostParties = 6;
    private const int MostThings = 4;
    private const int SumMarks = 3;
    private const int ContentMarks = 6;
    private const int ContentRuns = 2;

    /// <summary>The keys of a form, each once, in order.</summary>
    public static SortedSet<long> Of(Signature form)
    {
        var keys = new SortedSet<long>();
        switch (form.Form.Kind)
        {
            case ItemKind.Commitment:
                Commitment(form, keys);
                break;
            case ItemKind.Engagement:
                Engagement(form, keys);
                break;
            default:
                Statement(form, keys);
                break;
        }
        return keys;
    }

    private static void Commitment(Signature form, SortedSet<long> keys)
    {
        string[] parties = [.. form.Providers.Concat(form.Receivers).Distinct().Take(MostParties)];
        foreach (var sum in form.Sums)
        {
            foreach (var value in sum.Rounded())
            {
                foreach (var party in parties)
                    Add(keys, $"S|{value:0.####}|{sum.Currency}|{Signature.Principal(party)}");
                if (parties.Length == 0 || form.Providers.Length == 0)
                    Stretches(keys, $"S|{value:0.####}|{sum.Currency}", form.When, PartyDays);
            }
        }
        // The same sum in the same sentence is found whichever of its parties the reader took.
        if (form.Sums.Length > 0)
        {
            foreach (var mark in form.Words.Take(SumMarks))
                Add(keys, $"W|{form.Sums[0].Value:0.####}|{form.Sums[0].Currency}|{mark}");
        }
        foreach (var giver in form.Providers.Take(MostParties))
        {
            foreach (var getter in form.Receivers.Take(MostParties))
                Stretches(keys, $"P|{Signature.Principal(giver)}|{Signature.Principal(getter)}", form.When, PartyDays);
        }
        foreach (var party in parties)
        {
            foreach (var thing in form.Thing.Take(MostThings))
                Stretches(keys, $"O|{Signature.Principal(party)}|{thing}", form.When, ThingDays);
        }
    }

    private static void Engagement(Signature form, SortedSet<long> keys)
    {
        string[] parties = [.. form.Participants.Select(p => Signature.Principal(p).ToString()).Distinct().OrderBy(p => Signature.Hash(p)).Take(MostParties)];
        for (var i = 0; i < parties.Length; i++)
        {
            for (var j = i + 1; j < parties.Length; j++)
                Stretches(keys, string.CompareOrdinal(parties[i], parties[j]) < 0 ? $"E|{parties[i]}|{parties[j]}" : $"E|{parties[j]}|{parties[i]}", form.When, ContactDays);
        }
        if (parties.Length < 2)
        {
            foreach (var party in form.Participants)
                Stretches(keys, $"E|{party}|{form.Type}", form.When, ContactDays);
        }
    }

    private static void Statement(Signature form, SortedSet<long> keys)
    {
        ulong[] marks = [.. form.Words.Order()];
        foreach (var mark in marks.Take(ContentMarks))
        {
            if (form.Sources.Length == 0)
                Add(keys, $"T|?|{mark}");
            foreach (var source in form.Sources.Take(MostParties))
                Add(keys, $"T|{Signature.Principal(source)}|{mark}");
        }
        // A statement whose speaker one report leaves out is found by the rarest pairs of its words.
        for (var i = 0; i + 1 < Math.Min(marks.Length, ContentRuns + 1); i++)
            Add(keys, $"U|{marks[i]}|{marks[i + 1]}");
    }

    private static void Stretches(SortedSet<long> keys, string what, When when, int length)
    {
        if (!when.IsKnown)
        {
            Add(keys, $"{what}|?");
            return;
        }
        var half = length / 2;
        var first = Math.Max(when.First, when.Last - (2 * length));
        for (var stretch = first / half - 1; stretch <= when.Last / half; stretch++)
            Add(keys, $"{what}|{stretch}");
    }

    private static void Add(SortedSet<long> keys, string key) => keys.Add((long)(Signature.Hash(key) >> 1));
}
