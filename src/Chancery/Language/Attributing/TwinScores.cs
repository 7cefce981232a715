namespace Chancery.Language.Attributing;

/// <summary>Fills in the scores of words by two chains one word late, as <see cref="ChainScores"/> does by one.</summary>
/// <param name="chains">Whose scores.</param>
internal sealed class TwinScores(TwinChains chains)
{
    private Word _last = new();
    private Word _next = new();

    /// <summary>Takes up a word, of at most 128 features, and fills in the word before.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="shared">How many of them count for both chains; those behind count for the second alone.</param>
    /// <param name="roles">Where its scores by the first chain are wanted.</param>
    /// <param name="overview">Where its scores by the second are; empty where they are not.</param>
    public void Put(ReadOnlySpan<int> features, int shared, ArraySegment<int> roles, ArraySegment<int> overview)
    {
        _next.Shared = chains.Locate(features[..shared], _next.Rows);
        _next.Count = _next.Shared + chains.Locate(features[shared..], _next.Rows.AsSpan(_next.Shared));
        (_next.Roles, _next.Overview) = (roles, overview);
        Finish();
        (_last, _next) = (_next, _last);
    }

    /// <summary>Fills in the last word.</summary>
    public void Finish()
    {
        if (_last.Overview.Count > 0)
            chains.Sum(_last.Rows.AsSpan(0, _last.Shared), _last.Rows.AsSpan(_last.Shared, _last.Count - _last.Shared), _last.Roles, _last.Overview);
        else if (_last.Roles.Count > 0)
            chains.SumRoles(_last.Rows.AsSpan(0, _last.Shared), _last.Roles);
        (_last.Roles, _last.Overview) = (default, default);
    }

    private sealed class Word
    {
        public int[] Rows { get; } = new int[128];

        public int Shared { get; set; }

        public int Count { get; set; }

        public ArraySegment<int> Roles { get; set; }

        public ArraySegment<int> Overview { get; set; }
    }
}
