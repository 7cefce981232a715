namespace Chancery.Language.Attributing;

/// <summary>Finds reporting phrases, then chooses for each of them who is the source and what the content, or that it reports nothing. Has working space of its own: one for each thread.</summary>
internal sealed class AttributionFinder(AttributionModel model)
{
    /// <summary>Weights are whole numbers of this part of a natural logarithm.</summary>
    public const int Unit = 30;

    /// <summary>What each choice is favoured by over none: found on PolNeAR dev, where precision still exceeds recall.</summary>
    private const int Bonus = Unit / 2;

    private readonly CueFinder _cues = new(model.Scout, model.Cues);
    private readonly ChoiceMaker _maker = new(model.Roles, model.Choices);

    /// <summary>The attributions of an article, in the order of their reporting phrases.</summary>
    public List<AttributionRelation> Find(AttributionSheet sheet)
    {
        var candidates = _cues.Find(sheet);
        var heads = Heads(sheet, candidates);
        var found = new List<AttributionRelation>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (Relation(sheet, candidate, heads) is { } relation)
                found.Add(relation);
        }
        return found;
    }

    /// <summary>Marks the words on which possible reporting phrases are built.</summary>
    public static bool[] Heads(AttributionSheet sheet, List<CueCandidate> candidates)
    {
        var heads = new bool[sheet.Words.Length];
        foreach (var candidate in candidates)
            heads[CueView.HeadOf(sheet, candidate.First, candidate.End)] = true;
        return heads;
    }

    /// <summary>What a reporting phrase is known by as a whole.</summary>
    public int[] NoneFeatures(AttributionSheet sheet, CueCandidate cue)
    {
        Span<int> features = stackalloc int[ChoiceFeatures.Capacity];
        return features[..ChoiceFeatures.ExtractNone(sheet, _maker.View, cue, features)].ToArray();
    }

    /// <summary>The likely sources and contents of a reporting phrase, the likeliest by the chain first.</summary>
    public List<Choice> Choices(AttributionSheet sheet, CueCandidate cue, bool[] heads) => _maker.Choices(sheet, cue, heads);

    /// <summary>The best of the choices for the reporting phrase that was looked at last; null where there is none.</summary>
    /// <param name="sheet">The article.</param>
    /// <param name="cue">The phrase.</param>
    /// <param name="choices">Its choices.</param>
    /// <param name="margin">By how much the best is better than none, in units.</param>
    public Choice? Best(AttributionSheet sheet, CueCandidate cue, List<Choice> choices, out int margin)
    {
        Span<int> none = stackalloc int[ChoiceFeatures.Capacity];
        var best = choices.MaxBy(c => c.Score);
        margin = best is null ? int.MinValue : best.Score - model.Choices!.Score(none[..ChoiceFeatures.ExtractNone(sheet, _maker.View, cue, none)]) + Bonus;
        return best;
    }

    private AttributionRelation? Relation(AttributionSheet sheet, CueCandidate cue, bool[] heads)
    {
        var best = Best(sheet, cue, Choices(sheet, cue, heads), out var margin);
        return best is null || margin < 0
            ? null
            : new(new TokenRange(cue.First, cue.End), _maker.View.Head, best.Way.Of(RoleClass.Source), best.Way.Of(RoleClass.Content), Confidence(margin));
    }

    /// <summary>How often a phrase of some margin heads an attribution that people mark too: a logistic curve fitted on PolNeAR dev.</summary>
    private static double Confidence(int margin) => 1 / (1 + Math.Exp(-((0.84 * margin / Unit) + 0.1)));
}
