using Chancery.Articles;

namespace Chancery.Reading.Statements;

/// <summary>A statement on its way: the words of source, cue and content.</summary>
/// <param name="Cue">What the list says of the cue.</param>
/// <param name="CueWord">The word of the cue that the sentence is built on.</param>
/// <param name="CueSpans">The cue.</param>
/// <param name="Source">The head of the words that name the source, or -1.</param>
/// <param name="Content">What is attributed.</param>
/// <param name="ContentHead">The word that the content is built on, or -1.</param>
internal sealed record Attribution(Cue Cue, int CueWord, IReadOnlyList<TextSpan> CueSpans, int Source, IReadOnlyList<TextSpan> Content, int ContentHead)
{
    /// <summary>The words that name the source.</summary>
    public IReadOnlyList<TextSpan> SourceSpans { get; init; } = [];

    /// <summary>How sure it is, 0 to 1.</summary>
    public double Confidence { get; init; } = 0.5;
}
