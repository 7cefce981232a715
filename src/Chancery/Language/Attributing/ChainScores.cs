namespace Chancery.Language.Attributing;

/// <summary>Fills in the scores of words one word late: until then, the rows that the processor was asked for are there. Has working space of its own: one for each thread.</summary>
/// <param name="chain">Whose scores.</param>
internal sealed class ChainScores(ChainModel chain)
{
    private int[] _rows = new int[128];
    private int[] _ahead = new int[128];
    private int[] _scores = [];
    private int _count;
    private int _at;

    /// <summary>Takes up a word, of at most 128 features, and fills in the word before.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="scores">Where its scores are wanted.</param>
    /// <param name="at">From which number on.</param>
    public void Put(ReadOnlySpan<int> features, int[] scores, int at)
    {
        var count = chain.Locate(features, _ahead);
        Finish();
        (_rows, _ahead) = (_ahead, _rows);
        (_scores, _at, _count) = (scores, at, count);
    }

    /// <summary>Fills in the last word.</summary>
    public void Finish()
    {
        if (_scores.Length > 0)
            chain.Sum(_rows.AsSpan(0, _count), _scores.AsSpan(_at));
        _scores = [];
    }
}
