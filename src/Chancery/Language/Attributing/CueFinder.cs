namespace Chancery.Language.Attributing;

/// <summary>Finds possible reporting phrases. Has working space of its own: one for each thread.</summary>
/// <param name="chain">Tells reporting phrases.</param>
internal sealed class CueFinder(ChainModel chain)
{
    /// <summary>What a phrase is favoured by, in units: more are found than are right, as what could be their contents tells them apart.</summary>
    private const int Bonus = 50;

    /// <summary>Words that the overview thinks less likely than this in a phrase are not looked at, unless they stand so near to one.</summary>
    private const int Possible = -5, Reach = 2;

    /// <summary>What a word that is not worth a look has for each class but the outside.</summary>
    private const int Never = -1_000_000;

    private readonly ChainDecoder _decoder = new();
    private readonly ChainScores _late = new(chain);
    private bool[] _marked = new bool[256];
    private byte[] _classes = new byte[256];

    /// <summary>The possible reporting phrases of an article.</summary>
    public List<CueCandidate> Find(AttributionSheet sheet)
    {
        var found = new List<CueCandidate>();
        foreach (var sentence in sheet.Sentences)
        {
            var length = sentence.EndToken - sentence.FirstToken;
            if (_marked.Length < length)
                (_marked, _classes) = (new bool[length * 2], new byte[length * 2]);
            var marked = _marked.AsSpan(0, length);
            if (Mark(sheet, sentence, marked))
                Find(sheet, sentence, marked, found);
        }
        return found;
    }

    /// <summary>Marks the words of a sentence that are worth a close look, and tells whether there is any.</summary>
    private static bool Mark(AttributionSheet sheet, Sentence sentence, Span<bool> marked)
    {
        marked.Clear();
        var any = false;
        for (var i = 0; i < marked.Length; i++)
        {
            var word = sentence.FirstToken + i;
            if (sheet.Row.Margin(RoleClass.Cue, word) < Possible && !(sheet.Marks[word] && Parts(sheet, word)))
                continue;
            marked[Math.Max(0, i - Reach)..Math.Min(marked.Length, i + Reach + 1)].Fill(true);
            any = true;
        }
        return any;
    }

    /// <summary>Whether a mark stands between what may be a source and what may be a content, as a phrase of its own: <i>Kenya: the ships will sail</i>.</summary>
    private static bool Parts(AttributionSheet sheet, int mark) =>
        (Near(sheet, RoleClass.Source, mark, -1) && Near(sheet, RoleClass.Content, mark, 1)) || (Near(sheet, RoleClass.Content, mark, -1) && Near(sheet, RoleClass.Source, mark, 1));

    private static bool Near(AttributionSheet sheet, int kind, int mark, int step)
    {
        for (var i = 1; i <= Reach; i++)
        {
            var word = mark + (i * step);
            if (word >= 0 && word < sheet.Marks.Length && sheet.Row.Margin(kind, word) >= Possible)
                return true;
        }
        return false;
    }

    private void Find(AttributionSheet sheet, Sentence sentence, ReadOnlySpan<bool> marked, List<CueCandidate> found)
    {
        var scores = _decoder.Begin(marked.Length);
        Span<int> features = stackalloc int[CueFeatures.Count];
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i])
            {
                CueFeatures.Extract(sheet, sentence.FirstToken + i, features);
                _late.Put(features, scores, i * ChainModel.Width);
                continue;
            }
            scores.AsSpan(i * ChainModel.Width, ChainModel.Width).Fill(Never);
            scores[(i * ChainModel.Width) + RoleClass.Outside] = 0;
        }
        _late.Finish();
        for (var i = 0; i < marked.Length; i++)
        {
            for (var c = 1; c < RoleClass.CueCount && marked[i]; c++)
                scores[(i * ChainModel.Width) + c] += RoleClass.Begins(c) ? Bonus : 0;
        }
        var classes = _classes.AsSpan(0, marked.Length);
        _decoder.Decode(chain, classes);
        foreach (var range in RoleClass.Spans(classes, 0, sentence.FirstToken))
            found.Add(new CueCandidate(range.First, range.End, Margin(classes, range, sentence.FirstToken)));
    }

    private int Margin(ReadOnlySpan<byte> classes, TokenRange range, int offset)
    {
        var margin = 0;
        for (var i = range.First - offset; i < range.End - offset; i++)
            margin += _decoder.Score(i, classes[i]) - _decoder.Score(i, RoleClass.Outside);
        return margin;
    }
}
