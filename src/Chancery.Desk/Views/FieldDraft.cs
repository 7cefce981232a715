namespace Chancery.Desk.Views;

/// <summary>What a person has typed into the form of a field and could not be kept.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as typed.</param>
/// <param name="Quote">The words that bear it out, as typed or selected.</param>
/// <param name="Reason">Why.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="IsQuote">Whether it is wrong of the words rather than of the value.</param>
public sealed record FieldDraft(string Field, string Value, string Quote, string Reason, string Problem, bool IsQuote);
