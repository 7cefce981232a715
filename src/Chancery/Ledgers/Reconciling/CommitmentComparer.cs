using Chancery.Facts.Actors;

namespace Chancery.Ledgers.Reconciling;

/// <summary>Weighs whether two reports tell of one promise.</summary>
internal sealed class CommitmentComparer(Weights weights, Regions regions, Memberships groups) : IItemComparer
{
    private const string Kind = "commitment";

    private static readonly string[] Steps = ["considered", "offered", "pledged", "committed", "delivered"];

    /// <summary>As many words of its own make a sentence that is not met again by chance.</summary>
    private const int WholeSentence = 6;
    private const int MostOfASentence = 4;

    /// <summary>A sentence that names so many others may give to any of them.</summary>
    private const int ManyProgrammes = 4;

    private const int FewWords = 2;
    private const double Alike = 0.15;

    private readonly Level _prior = weights.Of(Kind, "prior", "any");
    private readonly PartyLevels _provider = new(weights, Kind, Field.Provider, regions: regions, groups: groups);
    private readonly PartyLevels _receiver = new(weights, Kind, Field.Receiver, regions: regions);
    private readonly Level _receiverSame = weights.Of(Kind, Field.Receiver, "same");
    private readonly Level _receiverBody = weights.Of(Kind, Field.Receiver, "sameBody");
    private readonly Level _providerSame = weights.Of(Kind, Field.Provider, "same");
    private readonly Level _providerOverlap = weights.Of(Kind, Field.Provider, "overlap");
    private readonly Level _providerRare = weights.Of(Kind, Field.Provider, "sameRare");
    private readonly Level _providerOther = weights.Of(Kind, Field.Provider, "other");
    private readonly Level _providerName = weights.Of(Kind, Field.Provider, "otherName");
    private readonly Level _providerUnknown = weights.Of(Kind, Field.Provider, "unknown");
    private readonly Level _receiverUnknown = weights.Of(Kind, Field.Receiver, "unknown");
    private readonly Level _receiverName = weights.Of(Kind, Field.Receiver, "otherName");
    private readonly Level _receiverAround = weights.Of(Kind, Field.Receiver, "around");
    private readonly Level _receiverElsewhere = weights.Of(Kind, Field.Receiver, "elsewhere");
    private readonly SumLevels _sum = new(weights, Kind);
    private readonly DateLevels _date = new(weights, Kind);
    private readonly WordLevels _words = new(weights, Kind);
    private readonly Level[] _quantity = Three(weights, Field.Quantity);
    private readonly Level _boundAny = weights.Of(Kind, Field.Bound, "any");
    private readonly Level _boundOther = weights.Of(Kind, Field.Bound, "other");
    private readonly Level _vague = weights.Of(Kind, Field.Amount, "vague");
    private readonly Level _quantityRound = weights.Of(Kind, Field.Quantity, "sameRound");
    private readonly Level _quantityForSum = weights.Of(Kind, Field.Quantity, "forSum");
    private readonly Level _quantityOneOnly = weights.Of(Kind, Field.Quantity, "oneOnly");
    private readonly HashSet<Level> _telling = [.. Levels(weights, (Field.Amount, "same"), (Field.Amount, "sameTwo"), (Field.Amount, "sameHuge"), (Field.Amount, "sameVast"), (Field.Quantity, "same"))];
    private readonly HashSet<Level> _contrary = [.. Levels(weights, (Field.Provider, "other"), (Field.Receiver, "other"), (Field.Quantity, "other"), (Field.Period, "other"), (Field.Status, "contrary"), (Field.Bound, "other"), ("tranche", "other"), ("words", "elsewhere"), ("words", "formula"))];
    private readonly Level[] _instrument = Three(weights, Field.Instrument);
    private readonly Level[] _purpose = Three(weights, Field.Purpose);
    private readonly Level[] _period = Three(weights, Field.Period);
    private readonly Level[] _tranche = Three(weights, "tranche");
    private readonly Level _programmeSame = weights.Of(Kind, "programme", "same");
    private readonly Level _programmeUnknown = weights.Of(Kind, "programme", "unknown");
    private readonly Level _programmeBudget = weights.Of(Kind, "programme", "budget");
    private readonly Level _totalRunning = weights.Of(Kind, "total", "running");
    private readonly Level _amountRound = weights.Of(Kind, Field.Amount, "sameRound");
    private readonly Level _totalRaised = weights.Of(Kind, "total", "raised");
    private readonly Level _totalAny = weights.Of(Kind, "total", "any");
    private readonly Level _objectSame = weights.Of(Kind, Field.Object, "same");
    private readonly Level _objectWord = weights.Of(Kind, Field.Object, "sameWord");
    private readonly Level _objectPart = weights.Of(Kind, Field.Object, "part");
    private readonly Level _objectUnknown = weights.Of(Kind, Field.Object, "unknown");
    private readonly Level _objectOther = weights.Of(Kind, Field.Object, "other");
    private readonly Level _statusSame = weights.Of(Kind, Field.Status, "same");
    private readonly Level _statusRare = weights.Of(Kind, Field.Status, "sameRare");
    private readonly Level _statusOther = weights.Of(Kind, Field.Status, "other");
    private readonly Level _statusStopped = weights.Of(Kind, Field.Status, "stopped");
    private readonly Level _statusContrary = weights.Of(Kind, Field.Status, "contrary");

    /// <summary>Whether two items of one article tell of two promises. The reader has joined what it told twice, so that they do unless the same sum, or as many of what may be the same thing on the same way (given or not yet), shows that it missed that. A round sum that it left apart under one giver is two.</summary>
    public bool Differ(Signature one, Signature other)
    {
        if (_sum.Differ(one.Sums, other.Sums) || one.Quantity is not null && other.Quantity is not null && one.Quantity != other.Quantity)
            return true;
        if (one.Sums.Length > 0 && other.Sums.Length > 0)
            return PartyLevels.Contradict(one.Providers, other.Providers) || !TellAlike(one, other) || _sum.AreListed(one.Sums, other.Sums) && Overlap.Shared(one.Providers, other.Providers) > 0;
        var shared = Overlap.Shared(one.Thing, other.Thing);
        return one.Quantity is null || other.Quantity is null ? shared == 0 || IsCounted(one) != IsCounted(other) : IsGiven(one) != IsGiven(other) || shared == 0 && one.Thing.Length > 0 && other.Thing.Length > 0;
    }

    public double Compare(Signature one, Signature other, List<Level>? levels = null)
    {
        var thing = Thing(one, other);
        var copies = AreCopies(one, other);
        // Where both count as many of it, the price that one adds speaks neither for nor against.
        var counted = one.Quantity is not null && one.Quantity == other.Quantity && thing != _objectOther;
        var period = Period(one.Period, other.Period);
        var receiver = Receiver(one, other);
        var provider = Provider(one, other, copies);
        var sum = counted && one.Sums.Length * other.Sums.Length == 0 ? _sum.Neither : thing == _objectUnknown && IsVague(one) && IsVague(other) ? _vague : _sum.Of(one.Sums, other.Sums);
        var (apart, told) = (DateLevels.AreApart(one.When, other.When), one.When.Told && other.When.Told || period == _period[1]);
        ReadOnlySpan<Level> all =
        [
            _prior,
            // Round sums of one giver are common whoever gives.
            provider == _providerSame && (one.HasRareGiver && _telling.Contains(sum) || AreSeveral(one, other)) ? _providerRare : provider,
            receiver,
            sum,
            IsCapped(one, other) || IsCapped(other, one) ? _boundOther : _boundAny,
            // As many of something else is no agreement.
            thing == _objectOther ? _quantity[2] : Quantity(one, other) is var quantity && quantity == _quantity[0] && Money.IsRound(one.Quantity!) ? _quantityRound : quantity,
            thing,
            Of(_instrument, one.Instrument, other.Instrument),
            Of(_purpose, one.Purpose, other.Purpose),
            Status(one.Status, other.Status),
            _date.Of(one.When, other.When, one.Status != other.Status, IsNews(one.Status) && IsNews(other.Status), ComesBack(one, other) || ComesBack(other, one)),
            period,
            Programme(one, other, receiver),
            // What was given up to one day and up to another is seldom as much.
            apart && period != _period[0] && IsGiven(one) && IsGiven(other) && (one.IsRunning || other.IsRunning) ? _totalRunning : sum == _amountRound && one.IsRaised != other.IsRaised ? _totalRaised : _totalAny,
            one.Tranche == 0 || other.Tranche == 0 ? _tranche[2] : one.Tranche == other.Tranche ? _tranche[0] : _tranche[1],
            _sum.IsVast(sum) && (provider == _providerSame || period == _period[0]) ? _words.OfVast(one.Words, other.Words)
            : AreElsewhere(one, other) ? _words.OfOthers(one.Words, other.Words)
            : _sum.IsSame(sum) || counted ? _words.OfSameSum(one.Words, other.Words, apart, told)
            : _words.Of(one.Words, other.Words, apart, told),
        ];
        return Level.Sum(all, levels);
    }

    /// <summary>Whether two reports have a sum or number in common that is hardly the same by chance, and contradict each other in nothing: what else they lack speaks little against one promise then.</summary>
    public bool Agree(IReadOnlyCollection<Level> levels) => levels.Any(_telling.Contains) && !levels.Any(_contrary.Contains);

    /// <summary>What a budget asks for is money of its year, even where it is for a fund that was promised as much before. A fund that gets both counts once, and a programme gives more than one thing.</summary>
    private Level Programme(Signature one, Signature other, Level receiver) =>
        (one.IsOfBudget && other.IsOfBudget || one.IsOfBudget && !other.MayBeOfBudget || other.IsOfBudget && !one.MayBeOfBudget) && DateLevels.AreApart(one.When, other.When) ? _programmeBudget
        : receiver != _receiverBody && HaveOneMeasure(one, other) && Overlap.Shared(one.Programmes, other.Programmes) is > 0 and var shared && Math.Max(one.Programmes.Length, other.Programmes.Length) - shared < ManyProgrammes ? _programmeSame
        : _programmeUnknown;

    /// <summary>A name that the other sentence tells as well, as that of a programme, is no other giver; nor is the getter where both sign it.</summary>
    private Level Provider(Signature one, Signature other, bool copies) =>
        (copies ? _provider.OfCopies(one.Providers, other.Providers) : _provider.Of(one.Providers, other.Providers)) switch
        {
            var level when level == _providerName && (Tells(other, one.GiverNames) || Tells(one, other.GiverNames)) => _providerUnknown,
            // The reader may take who gets for who gives.
            var level when level == _providerOther && (one.Providers.All(other.Receivers.Contains) || other.Providers.All(one.Receivers.Contains)) => _providerName,
            var level when level == _providerOverlap && AreTogether(one, other) && AreTogether(other, one) => _providerSame,
            var level => level,
        };

    /// <summary>Whether all who give in the one give or get in the other: those who launch what one of them gives.</summary>
    private static bool AreTogether(Signature one, Signature other) => one.Providers.All(p => other.Providers.Contains(p) || other.Receivers.Contains(p));

    /// <summary>Whether the same two or more parties give together, by name.</summary>
    private static bool AreSeveral(Signature one, Signature other) => one.Providers.Length > 1 && Overlap.Shared(one.Providers, other.Providers) == one.Providers.Length && !one.Providers.Any(ActorIds.IsUnlisted);

    private static bool Tells(Signature form, ulong[] name) => name.Length > 0 && Overlap.Shared(form.Words.Hashes, name) * 3 >= name.Length * 2;

    /// <summary>A name that stands outside the sentence was taken from its surroundings and speaks less against another. A fund or body gets less often than a country does, a part of the world more round sums.</summary>
    private Level Receiver(Signature one, Signature other) =>
        (_receiver.Of(one.Receivers, other.Receivers), one.NamesReceiver && other.NamesReceiver) switch
        {
            (var level, var named) when level == _receiverSame && !(named && NamesItsGetter(one) && NamesItsGetter(other)) => _receiverAround,
            (var level, _) when level == _receiverSame && one.Receivers.All(regions.Contains) && _sum.Of(one.Sums, other.Sums) == _amountRound => _receiverAround,
            (var level, true) when level == _receiverSame && one.GoesToBody => _receiverBody,
            (var level, _) when level == _receiverName && (!one.NamesReceiver && !other.NamesReceiver || Tells(other, one.GetterNames) || Tells(one, other.GetterNames)) => _receiverUnknown,
            (var level, false) when level == _receiverName => _receiverElsewhere,
            (var level, _) => level,
        };

    private static bool NamesItsGetter(Signature form) => form.GetterNames.Length == 0 || Tells(form, form.GetterNames);

    /// <summary>Whether two sentences have some words in common, or hardly any of their own: an article may name a round sum twice and mean two.</summary>
    private static bool TellAlike(Signature one, Signature other) =>
        Math.Min(one.Words.Count, other.Words.Count) < FewWords || one.Words.Dice(other.Words, one.Words.Shared(other.Words).Bits) >= Alike;

    private static IEnumerable<Level> Levels(Weights weights, params (string Field, string Name)[] levels) => levels.Select(l => weights.Of(Kind, l.Field, l.Name));

    private static Level[] Three(Weights weights, string field) => [weights.Of(Kind, field, "same"), weights.Of(Kind, field, "other"), weights.Of(Kind, field, "unknown")];

    private static Level Of(Level[] levels, string? one, string? other) => one is null || other is null ? levels[2] : one == other ? levels[0] : levels[1];

    /// <summary>Whether a report says no more than that there was support; what is stopped needs no more.</summary>
    private static bool IsVague(Signature form) => form.Sums.Length == 0 && form.Quantity is null && !IsEnd(form.Status) && !IsRefusal(form.Status);

    private static bool IsCounted(Signature form) => form.Sums.Length > 0 || form.Quantity is not null;

    /// <summary>Whether both name one sum or as many of something, or neither names any.</summary>
    private static bool HaveOneMeasure(Signature one, Signature other) =>
        one.Quantity == other.Quantity && (one.Sums.Intersect(other.Sums).Any() || one.Sums.Length + other.Sums.Length == 0);

    /// <summary>What is <i>up to</i> a sum is not <i>more than</i> it.</summary>
    private static bool IsCapped(Signature one, Signature other) => one.Bound == "upTo" && other.Bound == "atLeast";

    /// <summary>Whether two sentences are almost one and name the same countries; where they name the same sum, a little less is enough.</summary>
    private static bool AreCopies(Signature one, Signature other)
    {
        if (!one.Countries.AsSpan().SequenceEqual(other.Countries))
            return false;
        var (shared, bits) = one.Words.Shared(other.Words);
        var dice = one.Words.Dice(other.Words, bits);
        return shared >= WholeSentence && dice >= 0.75 || shared >= MostOfASentence && dice >= 0.6 && one.Sums.Intersect(other.Sums).Any();
    }

    private Level Period(GivenPeriod? one, GivenPeriod? other) => one is null || other is null || one != other && one.MayBe(other) ? _period[2] : one == other ? _period[0] : _period[1];

    private static bool AreElsewhere(Signature one, Signature other) => one.Elsewhere.Length > 0 && other.Elsewhere.Length > 0 && Overlap.Shared(one.Elsewhere, other.Elsewhere) == 0;

    /// <summary>Where one report has a sum for its object, its sentence may still name what the other gives.</summary>
    private Level Thing(Signature one, Signature other)
    {
        if (one.Thing.Length == 0 && other.Thing.Length == 0)
            return _objectUnknown;
        if (one.Thing.Length == 0 || other.Thing.Length == 0)
            return Overlap.Held(one.Thing.Length == 0 ? other.Thing : one.Thing, one.Thing.Length == 0 ? one.Words.Hashes : other.Words.Hashes) == 1 ? _objectPart : _objectUnknown;
        return Overlap.Dice(one.Thing, other.Thing) >= 0.75 ? one.Thing.Length + other.Thing.Length == 2 ? _objectWord : _objectSame : Overlap.Shared(one.Thing, other.Thing) > 0 ? _objectPart
            // What kind of aid it is, is told in many words.
            : one.IsMoney && other.IsMoney && !_sum.AreRound(one.Sums, other.Sums) ? _objectUnknown : _objectOther;
    }

    private Level Quantity(Signature one, Signature other) =>
        one.Quantity is null == other.Quantity is null ? Of(_quantity, one.Quantity, other.Quantity)
        : one.Sums.Length + other.Sums.Length == 0 ? _quantityOneOnly
        : (one.Quantity is null ? one : other).Sums.Length > 0 && (one.Quantity is null ? other : one).Sums.Length == 0 ? _quantityForSum
        : _quantity[2];

    private Level Status(string? one, string? other) =>
        one == other ? IsRefusal(one) || IsEnd(one) ? _statusRare : _statusSame : IsEnd(one) != IsEnd(other) ? _statusStopped : IsRefusal(one) != IsRefusal(other) ? _statusContrary : _statusOther;

    /// <summary>What is promised is told when it is promised; what is given or decided may be told of for years.</summary>
    private static bool IsNews(string? status) => status is "pledged" or "offered" or "considered";

    /// <summary>Whether one takes on a day of its own the step that the other told as taken, or a step before it, when it was published.</summary>
    private static bool ComesBack(Signature one, Signature other) =>
        one.When.Told && !other.When.Told && one.When.First > other.When.Last && Array.IndexOf(Steps, one.Status) is >= 0 and var step && step <= Array.IndexOf(Steps, other.Status);

    private static bool IsGiven(Signature form) => form.Status == "delivered";

    private static bool IsRefusal(string? status) => status is "rejected" or "withheld";

    private static bool IsEnd(string? status) => status is "ended" or "suspended";
}
