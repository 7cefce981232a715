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
    private const int ShelfBits = 20;
    private const ulong Said = 0x5341;

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
                    Add(keys, Signature.Principal(party), $"S|{value:0.####}|{sum.Currency}");
                if (parties.Length == 0 || form.Providers.Length == 0)
                    Stretches(keys, sum.Currency, $"S|{value:0.####}", form.When, PartyDays);
            }
        }
        // The same sum in the same sentence is found whichever of its parties the reader took.
        if (form.Sums.Length > 0)
        {
            foreach (var mark in form.Words.Take(SumMarks))
                Add(keys, $"W|{form.Sums[0].Value:0.####}|{form.Sums[0].Currency}", mark);
        }
        foreach (var giver in form.Providers.Take(MostParties))
        {
            foreach (var getter in form.Receivers.Take(MostParties))
                Stretches(keys, Signature.Principal(giver), $"P|{Signature.Principal(getter)}", form.When, PartyDays);
        }
        // As many of the same thing are told of for years.
        foreach (var thing in form.Quantity is null ? [] : form.Thing.Take(MostThings))
            Add(keys, $"Q|{form.Quantity}", thing);
        foreach (var party in parties)
        {
            foreach (var thing in form.Thing.Take(MostThings))
                Stretches(keys, Signature.Principal(party), $"O|{thing}", form.When, ThingDays);
        }
    }

    private static void Engagement(Signature form, SortedSet<long> keys)
    {
        string[] parties = [.. form.Participants.Select(p => Signature.Principal(p).ToString()).Distinct().OrderBy(p => Signature.Hash(p)).Take(MostParties)];
        for (var i = 0; i < parties.Length; i++)
        {
            for (var j = i + 1; j < parties.Length; j++)
                Contact(parties[i], parties[j]);
        }
        if (parties.Length < 2)
        {
            foreach (var party in form.Participants)
                Stretches(keys, party, $"E|{form.Type}", form.When, ContactDays);
        }

        void Contact(string one, string other)
        {
            var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
            Stretches(keys, first, $"E|{second}", form.When, ContactDays);
        }
    }

    private static void Statement(Signature form, SortedSet<long> keys)
    {
        // The words are in the order of their hashes, so that the first ones are a sample that depends on the words alone (MinHash, Broder 1997).
        var marks = form.Words;
        string[] speakers = form.Sources.Length == 0 ? ["?"] : form.Sources;
        foreach (var mark in marks.AsSpan(0, Math.Min(marks.Length, ContentMarks)))
        {
            foreach (var speaker in speakers.AsSpan(0, Math.Min(speakers.Length, MostParties)))
                Add(keys, Signature.Hash(Signature.Principal(speaker)), Said, mark);
        }
        // A statement whose speaker one report leaves out is found by the rarest pairs of its words.
        for (var i = 0; i + 1 < Math.Min(marks.Length, ContentRuns + 1); i++)
            Add(keys, marks[i], Said, marks[i + 1]);
    }

    private static void Stretches(SortedSet<long> keys, ReadOnlySpan<char> shelf, string what, When when, int length)
    {
        var (place, basket) = (Signature.Hash(shelf), Signature.Hash(what));
        if (!when.IsKnown)
        {
            Add(keys, place, basket, ulong.MaxValue);
            return;
        }
        var half = length / 2;
        var first = Math.Max(when.First, when.Last - (2 * length));
        for (var stretch = first / half - 1; stretch <= when.Last / half; stretch++)
            Add(keys, place, basket, (ulong)(uint)stretch);
    }

    private static void Add(SortedSet<long> keys, ReadOnlySpan<char> shelf, string what) => Add(keys, Signature.Hash(shelf), Signature.Hash(what), 0);

    private static void Add(SortedSet<long> keys, string what, ulong mark) => Add(keys, Signature.Hash(what), 0, mark);

    /// <summary>Baskets of one party stand on one shelf: an article names few parties, so that a store keeps its keys close together.</summary>
    private static void Add(SortedSet<long> keys, ulong shelf, ulong basket, ulong part)
    {
        var hash = (shelf ^ (basket * 0x94D049BB133111EBUL) ^ (part * 0xC2B2AE3D27D4EB4FUL)) * 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        keys.Add((long)(((shelf >> (64 - ShelfBits)) << (63 - ShelfBits)) | (hash >> (ShelfBits + 1))));
    }
}
