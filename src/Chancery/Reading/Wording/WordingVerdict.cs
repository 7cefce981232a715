namespace Chancery.Reading.Wording;

/// <summary>Whether a machine reworded a text, and which wording gives it away.</summary>
/// <param name="IsReworded">Whether the text as a whole was reworded.</param>
/// <param name="Signs">How many readings there are per 1000 words.</param>
/// <param name="Words">How many words the text has.</param>
/// <param name="Readings">The mangled wording, by place.</param>
public sealed record WordingVerdict(bool IsReworded, double Signs, int Words, IReadOnlyList<WordingReading> Readings);
