namespace Chancery.Ledgers.Reconciling;

/// <summary>Weighs whether two reports tell of one statement.</summary>
internal sealed class StatementComparer(Weights weights) : IItemComparer
{
    private const string Kind = "statement";
    private const int Week = 7;
    private const int Month = 45;

    /// <summary>What fewer words have in common may be a formula, unless a figure is among them.</summary>
    private const int FewWords = 8;

    private readonly Level _prior = weights.Of(Kind, "prior", "any");
    private readonly PartyLevels _source = new(weights, Kind, Field.Source, speakers: true);
    private readonly Level _contentSame = weights.Of(Kind, Field.Content, "same");
    private readonly Level _contentMany = weights.Of(Kind, Field.Content, "many");
    private readonly Level _contentSome = weights.Of(Kind, Field.Content, "some");
    private readonly Level _contentFew = weights.Of(Kind, Field.Content, "few");
    private readonly Level _dateNear = weights.Of(Kind, Field.Date, "near");
    private readonly Level _dateMonth = weights.Of(Kind, Field.Date, "month");
    private readonly Level _dateFar = weights.Of(Kind, Field.Date, "far");
    private readonly Level _dateWeek = weights.Of(Kind, Field.Date, "week");
    private readonly Level _dateOther = weights.Of(Kind, Field.Date, "other");
    private readonly Level _dateUnknown = weights.Of(Kind, Field.Date, "unknown");
    private readonly Level _kindSame = weights.Of(Kind, Field.Kind, "same");
    private readonly Level _kindOther = weights.Of(Kind, Field.Kind, "other");

    public double Compare(Signature one, Signature other, List<Level>? levels = null)
    {
        ReadOnlySpan<Level> all =
        [
            _prior,
            _source.Of(one.Sources, other.Sources),
            AreOfOthers(one.Figures, other.Figures) || AreOfOthers(one.Countries, other.Countries) ? _contentFew : Content(one, other),
            Date(one.When, other.When),
            one.Kind == other.Kind ? _kindSame : _kindOther,
        ];
        return Level.Sum(all, levels);
    }

    private Level Content(Signature one, Signature other)
    {
        var dice = Overlap.Dice(one.Words.Hashes, other.Words.Hashes);
        var isShort = Math.Min(one.Words.Count, other.Words.Count) < FewWords && Overlap.Shared(one.Figures, other.Figures) == 0;
        return dice >= 0.8 ? isShort ? _contentMany : _contentSame : isShort ? _contentFew : dice >= 0.55 ? _contentMany : dice >= 0.35 ? _contentSome : _contentFew;
    }

    /// <summary>Whether both name figures, or countries, and no common one: sentences of one mould are filled with other names.</summary>
    private static bool AreOfOthers(ulong[] one, ulong[] other) => one.Length > 0 && other.Length > 0 && Overlap.Shared(one, other) == 0;

    private Level Date(When one, When other)
    {
        if (!one.IsKnown || !other.IsKnown)
            return _dateUnknown;
        var gap = one.GapTo(other);
        if (one.Told && other.Told && one.First == one.Last && other.First == other.Last && gap is > 1 and <= Month)
            return _dateOther;
        // Of two years that are told, the end of the one and the beginning of the other do not lie near.
        return gap > 0 && (one.Last - one.First > Month || other.Last - other.First > Month) ? _dateFar : gap switch { <= 1 => _dateNear, <= Week => _dateWeek, <= Month => _dateMonth, _ => _dateFar };
    }
}
