using Chancery.Articles;

namespace Chancery.Ledgers;

/// <summary>A report in the ledger with the article that reports it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Item">The name of the item within the article's record.</param>
/// <param name="Form">The number of its form.</param>
/// <param name="Said">What it says.</param>
/// <param name="Facts">The fields with their characters.</param>
/// <param name="Evidence">All characters that it rests on, in Unicode code points.</param>
/// <param name="Confidence">How sure the reader was.</param>
/// <param name="Article">The article, without its text.</param>
/// <param name="Replaced">Whether a later reading has taken its place.</param>
/// <param name="Proposed">Whether a later reading proposes it beside what people have confirmed; it counts for nothing.</param>
public sealed record KnownReport(
    string Key, string Item, long Form, Form Said, IReadOnlyList<Fact> Facts, IReadOnlyList<TextSpan> Evidence, double Confidence, ArticleRow Article, bool Replaced, bool Proposed)
{
    /// <summary>Whether it counts.</summary>
    public bool Counts => !Replaced && !Proposed;
}
