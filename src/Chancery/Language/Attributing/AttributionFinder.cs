namespace Chancery.Language.Attributing;

/// <summary>Finds reporting phrases, then chooses for each of them who is the source and what the content, or that it reports nothing. Has working space of its own: one for each thread.</summary>
internal sealed class AttributionFinder(AttributionModel model)
{
    /// <summary>Weights are whole numbers of this part of a natural logarithm.</summary>
    public const int Unit = 30;

    /// <summary>How many choices there are at most, and how much less the last may score than the first.</summary>
    private const int MostChoices = 12, Margin = 5 * Unit;

    /// <summary>What each choice is favoured by over none: found on PolNeAR dev, where precision still exceeds recall.</summary>
    private const int Bonus = Unit / 2;

    private readonly CueFinder _cues = new(model.Scout, model.Cues);
    private readonly ChainDecoder _decoder = new();
    private readonly CueView _view = new();

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
        return features[..ChoiceFeatures.ExtractNone(sheet, _view, cue, features)].ToArray();
    }

    /// <summary>The likely sources and contents of a reporting phrase, the likeliest by the chain first.</summary>
    public List<Choice> Choices(AttributionSheet sheet, CueCandidate cue, bool[] heads)
    {
        _view.Look(sheet, cue.First, cue.End, heads);
        var length = _view.End - _view.First;
        var scores = _decoder.Begin(length);
        Span<int> features = stackalloc int[RoleFeatures.Count];
        for (var i = 0; i < length; i++)
        {
            var count = RoleFeatures.Extract(sheet, _view, _view.First + i, features);
            model.Roles.Score(features[..count], scores[(i * ChainModel.Width)..]);
        }
        var ways = _decoder.Ways(model.Roles, length, RoleClass.Content, MostChoices, Margin);
        var choices = new List<Choice>(ways.Count);
        Span<int> own = stackalloc int[ChoiceFeatures.Capacity];
        foreach (var (classes, score) in ways)
        {
            var count = ChoiceFeatures.Extract(sheet, _view, classes, ways[0].Score - score, own);
            choices.Add(new Choice(Spans(sheet, classes, RoleClass.Source), Spans(sheet, classes, RoleClass.Content), ways[0].Score - score, own[..count].ToArray()));
        }
        return choices;
    }

    /// <summary>The spans of a kind, without marks at their ends; what is all marks is none.</summary>
    private List<TokenRange> Spans(AttributionSheet sheet, ReadOnlySpan<byte> classes, int kind)
    {
        var spans = RoleClass.Spans(classes, kind, _view.First).ConvertAll(s => sheet.WithoutMarks(s.First, s.End));
        spans.RemoveAll(s => s.First == s.End);
        return spans;
    }

    /// <summary>The number of the best choice.</summary>
    /// <param name="choices">At least one.</param>
    /// <param name="none">By what the reporting phrase is known as a whole.</param>
    /// <param name="margin">By how much it is better than none, in units.</param>
    public int Best(List<Choice> choices, int[] none, out int margin)
    {
        var (best, top) = (0, int.MinValue);
        for (var i = 0; i < choices.Count; i++)
        {
            var score = model.Choices!.Score(choices[i].Features, choices[i].Behind);
            if (score > top)
                (best, top) = (i, score);
        }
        margin = top - model.Choices!.Score(none, 0) + Bonus;
        return best;
    }

    private AttributionRelation? Relation(AttributionSheet sheet, CueCandidate cue, bool[] heads)
    {
        var choices = Choices(sheet, cue, heads);
        if (choices.Count == 0)
            return null;
        var best = choices[Best(choices, NoneFeatures(sheet, cue), out var margin)];
        return margin < 0 || best.Content.Count == 0 ? null : new(new TokenRange(cue.First, cue.End), _view.Head, best.Source, best.Content, Confidence(margin));
    }

    /// <summary>How often a phrase of some margin heads an attribution that people mark too: a logistic curve fitted on PolNeAR dev.</summary>
    private static double Confidence(int margin) => 1 / (1 + Math.Exp(-((0.84 * margin / Unit) + 0.1)));
}
