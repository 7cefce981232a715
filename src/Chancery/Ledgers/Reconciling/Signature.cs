using Chancery.Language;

namespace Chancery.Ledgers.Reconciling;

/// <summary>What of a form is compared, ready for comparing.</summary>
internal sealed class Signature
{
    private Signature(Form form, WordBag words)
    {
        Form = form;
        Words = words;
    }

    public Form Form { get; }

    public When When => Form.When;

    public string[] Providers { get; private init; } = [];

    public string[] Receivers { get; private init; } = [];

    public string[] Participants { get; private init; } = [];

    public string[] Sources { get; private init; } = [];

    /// <summary>The sum, and behind it the same in other currencies.</summary>
    public Money[] Sums { get; private init; } = [];

    public string? Bound { get; private init; }

    public string? Quantity { get; private init; }

    public string? Instrument { get; private init; }

    public string? Purpose { get; private init; }

    public string? Status { get; private init; }

    public string? Type { get; private init; }

    public string? Kind { get; private init; }

    public GivenPeriod? Period { get; private init; }

    /// <summary>Hashed stems of the names of those who give that no list knows, in order.</summary>
    public ulong[] GiverNames { get; private init; } = [];

    /// <summary>The same of those who get.</summary>
    public ulong[] GetterNames { get; private init; } = [];

    /// <summary>Whether the sentence itself names one of those who get, or no name of theirs is known.</summary>
    public bool NamesReceiver { get; private init; }

    /// <summary>Whether a fund or another body gets it, and no country or group does.</summary>
    public bool GoesToBody { get; private init; }

    /// <summary>The number of a tranche or package, 0 where there is none.</summary>
    public int Tranche { get; private init; }

    /// <summary>Hashed stems of the object, or of the place, without words such as <i>aid</i>; in order.</summary>
    public ulong[] Thing { get; private init; } = [];

    /// <summary>Whether the object is money by its noun: <i>emergency food aid</i>.</summary>
    public bool IsMoney { get; private init; }

    /// <summary>Hashed names of programmes that are hardly told elsewhere, in order.</summary>
    public ulong[] Programmes { get; private init; } = [];

    /// <summary>Whether those who give are a country that is not told of everywhere.</summary>
    public bool HasRareGiver { get; private init; }

    /// <summary>Whether the sentence tells of money that is won from others.</summary>
    public bool IsRaised { get; private init; }

    /// <summary>Whether it is what was given up to its day.</summary>
    public bool IsRunning { get; private init; }

    /// <summary>Whether a budget tells it, which asks for the money of a year, and no earlier promise that it keeps.</summary>
    public bool IsOfBudget { get; private init; }

    /// <summary>Whether a budget or a request may tell it.</summary>
    public bool MayBeOfBudget { get; private init; }

    /// <summary>Hashed figures of what is said, in order.</summary>
    public ulong[] Figures { get; private init; } = [];

    /// <summary>Hashed stems of the countries that the sentence names beside those who give, in order.</summary>
    public ulong[] Elsewhere { get; private init; } = [];

    /// <summary>Hashed stems of the countries that the sentence names, in order.</summary>
    public ulong[] Countries { get; private init; } = [];

    /// <summary>The stems of the evidence; of commitments and engagements those that no other field tells.</summary>
    public WordBag Words { get; }

    public static Signature Of(Form form, ObjectWords words) => form.Kind switch
    {
        ItemKind.Commitment => new Signature(form, words.Bag(words.Circumstances(form.Words, form.All(Field.Provider).Concat(form.All(Field.Receiver)), form.All(Field.Amount).Concat(form.All(Field.Equivalent)).Concat(form.All(Field.Quantity)))))
        {
            Providers = Parties(form, Field.Provider),
            Receivers = Parties(form, Field.Receiver),
            Sums = [.. form.All(Field.Amount).Concat(form.All(Field.Equivalent)).Select(Money.Parse)],
            Bound = form.Value(Field.Bound),
            Quantity = form.Value(Field.Quantity),
            Instrument = form.Value(Field.Instrument),
            Purpose = form.Value(Field.Purpose),
            Status = form.Value(Field.Status),
            Period = GivenPeriod.Of(form.Value(Field.Period), form.When),
            NamesReceiver = words.Names(form.Words, form.All(Field.Receiver)),
            GiverNames = Hashes(words.Names(form.All(Field.Provider))),
            GetterNames = Hashes(words.Names(form.All(Field.Receiver))),
            GoesToBody = form.All(Field.Receiver).Any() && form.All(Field.Receiver).All(words.IsBody),
            Tranche = words.Number(form),
            Programmes = Hashes(words.Programmes(form.Words)),
            HasRareGiver = words.AreRare(form.All(Field.Provider)),
            IsRaised = words.NamesRaising(form.Words),
            IsRunning = form.Value(Field.Since) is not null,
            // A promise that the sentence names is the whole's own or what the whole is for.
            IsOfBudget = words.NamesBudget(form.Words) && !words.NamesPromise(form.Value(Field.ShareOf) is { } whole ? Stems.Of([whole]) : form.Words),
            MayBeOfBudget = words.NamesBudget(form.Words) || words.NamesRequest(form.Words),
            Countries = Hashes(form.Words.Where(words.IsCountry)),
            Elsewhere = Hashes(words.Elsewhere(form.Words, form.All(Field.Provider))),
            Thing = Hashes(words.Of(form.Value(Field.Object))),
            IsMoney = words.IsMoney(form.Value(Field.Object)),
        },
        ItemKind.Engagement => new Signature(form, words.Bag(words.Circumstances(form.Words, form.All(Field.Participant), [])))
        {
            Participants = Parties(form, Field.Participant),
            Type = form.Value(Field.Type),
            Status = form.Value(Field.Status),
            Thing = Hashes(words.Of(form.Value(Field.Place))),
        },
        _ => new Signature(form, words.Bag(form.Words))
        {
            Sources = Parties(form, Field.Source),
            Figures = Hashes(form.Words.Where(w => char.IsDigit(w[0]))),
            Countries = Hashes(form.Words.Where(words.IsCountry)),
            Kind = form.Value(Field.Kind),
        },
    };

    /// <summary>Who somebody belongs to: the country or body before the slash of its id; itself where there is none.</summary>
    public static ReadOnlySpan<char> Principal(string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash <= 1 ? id : id.AsSpan(0, slash) is "group" ? id : id.AsSpan(0, slash);
    }

    private static ulong[] Hashes(IEnumerable<string> words)
    {
        ulong[] hashes = [.. words.Select(w => WordBag.Hash(w)).Distinct()];
        Array.Sort(hashes);
        return hashes;
    }

    private static string[] Parties(Form form, string field)
    {
        string[] parties = [.. form.All(field).Distinct()];
        Array.Sort(parties, StringComparer.Ordinal);
        return parties;
    }
}
