using Chancery.Articles;

namespace Chancery.Reading;

/// <summary>Why a field of an item holds what it holds: noted by the reader when it filled the field, and no part of the JSON record.</summary>
/// <param name="Field">The field, as the record names it: <c>provider</c>.</param>
/// <param name="Rule">The rule that filled it.</param>
/// <param name="Words">The characters that it decided on; none where no words of the article decided.</param>
public sealed record Decision(string Field, Rule Rule, IReadOnlyList<TextSpan> Words)
{
    /// <summary>What the rule found there: the rows of the list, the weights; null where the words say it all.</summary>
    public string? Found { get; init; }
}
