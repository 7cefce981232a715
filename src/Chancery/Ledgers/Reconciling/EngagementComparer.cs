namespace Chancery.Ledgers.Reconciling;

/// <summary>Weighs whether two reports tell of one contact.</summary>
internal sealed class EngagementComparer(Weights weights) : IItemComparer
{
    private const string Kind = "engagement";
    private const int Week = 7;
    private const int Month = 45;

    private readonly Level _prior = weights.Of(Kind, "prior", "any");
    private readonly Level _typeSame = weights.Of(Kind, Field.Type, "same");
    private readonly Level _typeAkin = weights.Of(Kind, Field.Type, "akin");
    private readonly Level _typeBeside = weights.Of(Kind, Field.Type, "beside");
    private readonly Level _typeOther = weights.Of(Kind, Field.Type, "other");
    private readonly Level _same = weights.Of(Kind, Field.Participant, "same");
    private readonly Level _overlap = weights.Of(Kind, Field.Participant, "overlap");
    private readonly Level _country = weights.Of(Kind, Field.Participant, "country");
    private readonly Level _within = weights.Of(Kind, Field.Participant, "within");
    private readonly Level _otherPerson = weights.Of(Kind, Field.Participant, "otherPerson");
    private readonly Level _one = weights.Of(Kind, Field.Participant, "one");
    private readonly Level _other = weights.Of(Kind, Field.Participant, "other");
    private readonly Level _dateSame = weights.Of(Kind, Field.Date, "same");
    private readonly Level _dateNear = weights.Of(Kind, Field.Date, "near");
    private readonly Level _dateWithin = weights.Of(Kind, Field.Date, "within");
    private readonly Level _dateMonth = weights.Of(Kind, Field.Date, "month");
    private readonly Level _dateFar = weights.Of(Kind, Field.Date, "far");
    private readonly Level _datePublished = weights.Of(Kind, Field.Date, "published");
    private readonly Level _dateLater = weights.Of(Kind, Field.Date, "later");
    private readonly Level _dateMuchLater = weights.Of(Kind, Field.Date, "muchLater");
    private readonly Level _dateUnknown = weights.Of(Kind, Field.Date, "unknown");
    private readonly Level _placeSame = weights.Of(Kind, Field.Place, "same");
    private readonly Level _placeUnknown = weights.Of(Kind, Field.Place, "unknown");
    private readonly Level _placeOther = weights.Of(Kind, Field.Place, "other");
    private readonly WordLevels _words = new(weights, Kind);

    public double Compare(Signature one, Signature other, List<Level>? levels = null)
    {
        ReadOnlySpan<Level> all =
        [
            _prior,
            Type(one, other),
            Parties(one.Participants, other.Participants),
            Date(one.When, other.When),
            Place(one.Thing, other.Thing),
            _words.Of(one.Words, other.Words, apart: false, told: false),
        ];
        return Level.Sum(all, levels);
    }

    /// <summary>Whoever takes part in a summit may meet some of the others apart from it.</summary>
    private Level Type(Signature one, Signature other) =>
        one.Type == other.Type ? _typeSame
        : !IsInPerson(one.Type) || !IsInPerson(other.Type) ? _typeOther
        : (one.Type == "summit" || other.Type == "summit") && one.Participants.Length != other.Participants.Length ? _typeBeside
        : _typeAkin;

    private static bool IsInPerson(string? type) => type is "meeting" or "visit" or "summit" or "talks" or "signing";

    private Level Parties(string[] one, string[] other)
    {
        var shared = Overlap.Shared(one, other);
        if (shared == one.Length && shared == other.Length)
            return _same;
        if (shared >= 2)
            return AreOthers(one, other) ? _otherPerson : shared == Math.Min(one.Length, other.Length) && shared == 2 ? _within : _overlap;
        if (Overlap.SharedPrincipals(one, other) < 2)
            return shared == 1 ? _one : _other;
        return AreOthers(one, other) ? _otherPerson : _country;
    }

    /// <summary>Whether each names somebody of a country whom the other does not, beside whom they share: two of one country who met the same guest met apart.</summary>
    private static bool AreOthers(string[] one, string[] other) =>
        one.Any(a => IsMember(a) && Array.IndexOf(other, a) < 0 && other.Any(b => IsMember(b) && Array.IndexOf(one, b) < 0 && Signature.Principal(a).SequenceEqual(Signature.Principal(b))));

    private static bool IsMember(string id) => Signature.Principal(id).Length < id.Length;

    private Level Date(When one, When other)
    {
        if (!one.IsKnown || !other.IsKnown)
            return _dateUnknown;
        var gap = one.GapTo(other);
        if (!one.Told || !other.Told)
            return gap <= Week ? _datePublished : gap <= Month ? _dateLater : _dateMuchLater;
        var vague = one.Last - one.First > Week || other.Last - other.First > Week;
        return gap switch
        {
            0 => vague ? _dateWithin : _dateSame,
            1 when !vague => _dateNear,
            <= Month => _dateMonth,
            _ => _dateFar,
        };
    }

    private Level Place(ulong[] one, ulong[] other) =>
        one.Length == 0 || other.Length == 0 ? _placeUnknown : Overlap.Shared(one, other) > 0 ? _placeSame : _placeOther;
}
