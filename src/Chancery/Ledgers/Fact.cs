using Chancery.Articles;

namespace Chancery.Ledgers;

/// <summary>One value of one field, with the characters that say so.</summary>
/// <param name="Field">The field, one of <see cref="Ledgers.Field"/>.</param>
/// <param name="Value">The value in the form in which values are compared: an id, a code, a date, or words of the article.</param>
/// <param name="Spans">Where the article says so, [start, end) in Unicode code points; empty where the whole evidence does.</param>
public sealed record Fact(string Field, string Value, IReadOnlyList<TextSpan> Spans);
