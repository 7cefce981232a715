namespace Chancery.Language.Attributing;

/// <summary>Finds reporting phrases, then for each of them who is the source and what the content. Has working space of its own: one for each thread.</summary>
internal sealed class AttributionFinder(AttributionModel model)
{
    /// <summary>Weights are whole numbers of this part of a natural logarithm.</summary>
    public const int Unit = 30;

    /// <summary>What a phrase is favoured by, in units: found on PolNeAR dev, where precision still exceeds recall.</summary>
    private const int CueBonus = 10;

    private readonly ChainDecoder _decoder = new();
    private readonly CueView _view = new();
    private byte[] _classes = new byte[256];

    /// <summary>The attributions of an article, in the order of their reporting phrases.</summary>
    public List<AttributionRelation> Find(AttributionSheet sheet)
    {
        var candidates = Cues(sheet);
        var heads = Heads(sheet, candidates);
        var found = new List<AttributionRelation>(candidates.Count);
        foreach (var candidate in candidates)
            found.Add(Of(sheet, candidate, heads));
        found.RemoveAll(r => r.Content.Count == 0);
        return found;
    }

    /// <summary>The possible reporting phrases of an article.</summary>
    public List<CueCandidate> Cues(AttributionSheet sheet)
    {
        var found = new List<CueCandidate>();
        Span<int> features = stackalloc int[CueFeatures.Count];
        foreach (var sentence in sheet.Sentences)
        {
            var length = sentence.EndToken - sentence.FirstToken;
            var scores = _decoder.Begin(length);
            for (var i = 0; i < length; i++)
            {
                var own = scores.Slice(i * ChainModel.Width, ChainModel.Width);
                CueFeatures.Extract(sheet, sentence.FirstToken + i, features);
                model.Cues.Score(features, own);
                for (var c = 1; c < RoleClass.CueCount; c++)
                    own[c] += RoleClass.Begins(c) ? CueBonus : 0;
            }
            var classes = Classes(length);
            _decoder.Decode(model.Cues, classes);
            foreach (var range in Spans(classes, 0, sentence.FirstToken))
                found.Add(new CueCandidate(range.First, range.End, Margin(classes, range, sentence.FirstToken)));
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

    private AttributionRelation Of(AttributionSheet sheet, CueCandidate cue, bool[] heads)
    {
        _view.Look(sheet, cue.First, cue.End, heads);
        var length = _view.End - _view.First;
        var scores = _decoder.Begin(length);
        Span<int> features = stackalloc int[RoleFeatures.Count];
        for (var i = 0; i < length; i++)
        {
            RoleFeatures.Extract(sheet, _view, _view.First + i, features);
            model.Roles.Score(features, scores[(i * ChainModel.Width)..]);
        }
        var classes = Classes(length);
        _decoder.Decode(model.Roles, classes, RoleClass.Content);
        return new AttributionRelation(
            new TokenRange(cue.First, cue.End),
            _view.Head,
            Spans(classes, RoleClass.Source, _view.First),
            Spans(classes, RoleClass.Content, _view.First),
            Confidence(cue.Margin));
    }

    /// <summary>How often a phrase of some margin heads an attribution that people mark too: a logistic curve fitted on PolNeAR dev.</summary>
    private static double Confidence(int margin) => 1 / (1 + Math.Exp(-((0.42 * margin / Unit) + 0.1)));

    private int Margin(ReadOnlySpan<byte> classes, TokenRange range, int offset)
    {
        var margin = 0;
        for (var i = range.First - offset; i < range.End - offset; i++)
            margin += _decoder.Score(i, classes[i]) - _decoder.Score(i, RoleClass.Outside);
        return margin;
    }

    private Span<byte> Classes(int length)
    {
        if (_classes.Length < length)
            _classes = new byte[length * 2];
        return _classes.AsSpan(0, length);
    }

    private static List<TokenRange> Spans(ReadOnlySpan<byte> classes, int kind, int offset)
    {
        var spans = new List<TokenRange>();
        for (var i = 0; i < classes.Length; i++)
        {
            if (!RoleClass.Begins(classes[i]) || RoleClass.Kind(classes[i]) != kind)
                continue;
            var last = i;
            while (!RoleClass.Ends(classes[last]))
                last++;
            spans.Add(new TokenRange(offset + i, offset + last + 1));
        }
        return spans;
    }
}
