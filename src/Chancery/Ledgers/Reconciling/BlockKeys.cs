using Chancery.Language;

namespace Chancery.Ledgers.Reconciling;

/// <summary>Names the baskets into which a form is put and those around it; only forms of which one lies around the other are compared.</summary>
/// <remarks>
/// A basket of days holds a stretch of them. A form lies in the stretch of its day and looks into those before and behind as well, so that two days closer than a stretch
/// always meet; whoever lies around a form has it around itself.
/// Keys depend on the form alone, so that the same pairs are compared in whichever order reports arrive.
/// </remarks>
internal sealed class BlockKeys
{
    private const int PartyDays = 30;
    private const int ThingDays = 120;
    private const int ContactDays = 8;
    private const int MostParties = 6;
    private const int MostThings = 4;
    private const int SumMarks = 8;
    private const int SaidDays = 1;
    private const int RepeatedDays = 45;
    private const int ContentMarks = 5;
    private const int ContentPairs = 2;
    private const int MostStretches = 4;
    private const int StretchBits = 16;
    private const int ShelfBits = 26;
    private const int WholeSentence = 7;
    private const ulong Said = 0x5341;
    private const ulong Repeated = 0x5245;

    private readonly SortedSet<long> _keys = [];
    private readonly int _reach;

    private BlockKeys(Signature form, int reach)
    {
        _reach = reach;
        switch (form.Form.Kind)
        {
            case ItemKind.Commitment:
                Commitment(form);
                break;
            case ItemKind.Engagement:
                Engagement(form);
                break;
            default:
                Statement(form);
                break;
        }
    }

    /// <summary>The keys of the baskets in which a form lies, each once, in order.</summary>
    public static SortedSet<long> Of(Signature form) => new BlockKeys(form, 0)._keys;

    /// <summary>The keys of the baskets in which those lie that a form is compared with, each once, in order.</summary>
    public static SortedSet<long> Around(Signature form) => new BlockKeys(form, 1)._keys;

    private void Commitment(Signature form)
    {
        string[] parties = [.. form.Providers.Concat(form.Receivers).Distinct().Take(MostParties)];
        foreach (var sum in form.Sums)
        {
            foreach (var value in sum.Rounded())
            {
                foreach (var party in parties)
                    Add(Signature.Principal(party), $"S|{value:0.####}|{sum.Currency}");
                if (parties.Length == 0 || form.Providers.Length == 0)
                    Stretches(sum.Currency, $"S|{value:0.####}", form.When, PartyDays);
            }
        }
        foreach (var sum in form.Sums.Where(s => s.IsVast))
            Add(sum.Currency, $"V|{sum.Value:0.####}");
        // The same sum in the same sentence is found whichever of its parties the reader took.
        if (form.Sums.Length > 0)
        {
            foreach (var mark in form.Words.Telling(SumMarks))
                Add(WordBag.Hash($"W|{form.Sums[0].Value:0.####}|{form.Sums[0].Currency}"), mark);
        }
        foreach (var giver in form.Providers.Take(MostParties))
        {
            foreach (var getter in form.Receivers.Take(MostParties))
                Stretches(Signature.Principal(giver), $"P|{Signature.Principal(getter)}", form.When, PartyDays);
        }
        // Almost the same sentence without a sum is found whatever the reader made of it.
        foreach (var pair in form.Sums.Length == 0 && form.Words.Count >= WholeSentence ? Pairs(form.Words.Hashes) : [])
            Add(Repeated, pair);
        // As many of the same thing are told of for years.
        foreach (var thing in form.Quantity is null ? [] : form.Thing.Take(MostThings))
            Add(WordBag.Hash($"Q|{form.Quantity}"), thing);
        foreach (var party in parties)
        {
            foreach (var thing in form.Thing.Take(MostThings))
                Stretches(Signature.Principal(party), $"O|{thing}", form.When, ThingDays);
        }
    }

    private void Engagement(Signature form)
    {
        string[] parties = [.. form.Participants.Select(p => Signature.Principal(p).ToString()).Distinct().OrderBy(p => WordBag.Hash(p)).Take(MostParties)];
        for (var i = 0; i < parties.Length; i++)
        {
            for (var j = i + 1; j < parties.Length; j++)
                Contact(parties[i], parties[j]);
        }
        if (parties.Length < 2)
        {
            foreach (var party in form.Participants)
                Stretches(party, $"E|{form.Type}", form.When, ContactDays);
        }

        void Contact(string one, string other)
        {
            var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
            Stretches(first, $"E|{second}", form.When, ContactDays);
        }
    }

    private void Statement(Signature form)
    {
        // The words are in the order of their hashes, so that the first ones are a sample that depends on the words alone (MinHash, Broder 1997).
        var marks = form.Words.Hashes;
        foreach (var mark in marks.AsSpan(0, Math.Min(marks.Length, ContentMarks)))
            Stretches(Said, mark, form.When, SaidDays);
        // What is said again some days later is the same only in almost the same words, and such share pairs of them.
        foreach (var pair in Pairs(marks))
            Stretches(Said, pair, form.When, RepeatedDays);
    }

    /// <summary>The first words, each with the next one.</summary>
    private static IEnumerable<ulong> Pairs(ulong[] marks) => marks.Zip(marks.Skip(1), (one, next) => (one * 0x94D049BB133111EBUL) ^ next).Take(ContentPairs);

    private void Stretches(ReadOnlySpan<char> shelf, string what, When when, int length) => Stretches(WordBag.Hash(shelf), WordBag.Hash(what), when, length);

    private void Stretches(ulong shelf, ulong basket, When when, int length)
    {
        if (!when.IsKnown)
        {
            Add(shelf, basket);
            return;
        }
        var last = when.Last / length;
        for (var stretch = Math.Max(when.First / length, last - MostStretches) - _reach; stretch <= last + _reach; stretch++)
            Add((shelf >> StretchBits) | ((ulong)(uint)stretch << (64 - StretchBits)), basket);
    }

    private void Add(ReadOnlySpan<char> shelf, string what) => Add(WordBag.Hash(shelf), WordBag.Hash(what));

    /// <summary>Baskets of one shelf stand together: an article tells of few days and names few parties, so that a store keeps its keys close together.</summary>
    private void Add(ulong shelf, ulong basket)
    {
        var hash = (shelf ^ (basket * 0x94D049BB133111EBUL)) * 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        _keys.Add((long)(((shelf >> (64 - ShelfBits)) << (63 - ShelfBits)) | (hash >> (ShelfBits + 1))));
    }
}
