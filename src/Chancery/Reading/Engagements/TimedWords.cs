using Chancery.Facts;

namespace Chancery.Reading.Engagements;

/// <summary>Which words of an article tell a time.</summary>
internal sealed class TimedWords
{
    private readonly bool[] _timed;

    public TimedWords(ArticleFacts facts)
    {
        var analysis = facts.Analysis;
        _timed = new bool[analysis.Tokens.Length];
        foreach (var time in facts.Times)
        {
            for (var token = analysis.TokenAt(time.Span.Start); token < _timed.Length && analysis.Tokens[token].Span.Start < time.Span.End; token++)
                _timed[token] = true;
        }
    }

    /// <summary>Whether a word belongs to a time.</summary>
    public bool this[int token] => _timed[token];
}
