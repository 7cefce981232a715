namespace Chancery.Language.Attributing;

/// <summary>Finds reporting phrases, then chooses for each of them who is the source and what the content, or that it reports nothing. Has working space of its own: one for each thread.</summary>
internal sealed class AttributionFinder
{
    /// <summary>Weights are whole numbers of this part of a natural logarithm.</summary>
    public const int Unit = 30;

    /// <summary>What an attribution is favoured by over none, in natural logarithms: up to here, on PolNeAR train, no measure loses by finding more.</summary>
    private const float Bonus = 0.5f;

    private readonly AttributionModel _model;
    private readonly CueFinder _cues;
    private readonly ChoiceMaker _maker;
    private readonly Overview? _overview;

    /// <summary>Finds by a model.</summary>
    public AttributionFinder(AttributionModel model)
    {
        (_model, _cues) = (model, new CueFinder(model.Cues));
        _overview = model.Overview is null ? null : new Overview(model.Overview);
        _maker = new ChoiceMaker(model.Roles, model.Choices);
    }

    /// <summary>The attributions of an article, in the order of their reporting phrases.</summary>
    public List<AttributionRelation> Find(AttributionSheet sheet)
    {
        var found = new List<AttributionRelation>();
        foreach (var (phrase, options) in Options(sheet))
        {
            if (Best(options, out var margin) is { } best && margin >= 0)
                found.Add(new(new TokenRange(phrase.Cue.First, phrase.Cue.End), phrase.Head, best.Of(RoleClass.Source), best.Of(RoleClass.Content), Confidence(margin)));
        }
        return LabelledSpeech.AddTo(found, sheet);
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
    /// <param name="sheet">The article.</param>
    /// <param name="cue">The phrase.</param>
    /// <param name="heads">Which words head possible phrases.</param>
    public List<Choice> Choices(AttributionSheet sheet, CueCandidate cue, bool[] heads) => _maker.Choices(sheet, cue, heads);

    /// <summary>The possible reporting phrases of an article, each with what it may be taken for: none first.</summary>
    public List<(PhraseChoices Phrase, List<Option> Options)> Options(AttributionSheet sheet)
    {
        _overview!.Begin(sheet);
        var candidates = _cues.Find(sheet);
        var heads = Heads(sheet, candidates);
        var phrases = new List<PhraseChoices>(candidates.Count);
        Span<int> none = stackalloc int[ChoiceFeatures.Capacity];
        for (var k = 0; k < candidates.Count; k++)
        {
            var choices = Choices(sheet, candidates[k], heads);
            var score = _model.Choices!.Score(none[..ChoiceFeatures.ExtractNone(sheet, _maker.View, candidates[k], none)]);
            phrases.Add(new PhraseChoices(candidates[k], _maker.View.Head, score, [.. choices.OrderByDescending(c => c.Score)]));
        }
        var facts = new ChoiceFacts(sheet, _overview, phrases);
        return [.. Enumerable.Range(0, phrases.Count).Where(k => phrases[k].Choices.Count > 0).Select(k => (phrases[k], facts.Options(k)))];
    }

    /// <summary>The best way that a phrase may be taken for.</summary>
    /// <param name="options">What it may be taken for.</param>
    /// <param name="margin">By how much that is better than none, in natural logarithms.</param>
    public Way? Best(List<Option> options, out float margin)
    {
        var none = Score(options[0]);
        (Way? way, margin) = (null, float.MinValue);
        foreach (var option in options)
        {
            if (option.Way is not null && Score(option) - none + Bonus is var own && own > margin)
                (way, margin) = (option.Way, own);
        }
        return way;
    }

    private float Score(Option option) => option.Start + _model.Trees!.Score(option.Facts);

    /// <summary>How often a phrase of some margin heads an attribution that people mark too: a logistic curve that fits PolNeAR train, four-fold.</summary>
    private static double Confidence(float margin) => 1 / (1 + Math.Exp(-((0.84 * margin) + 0.1)));
}
