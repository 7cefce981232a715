namespace Chancery.Reading;

/// <summary>A rule of reading, as <c>chancery explain</c> names it.</summary>
/// <param name="Name">Its name: <c>provider.subject</c>.</param>
/// <param name="Says">What it goes by, in one phrase.</param>
/// <param name="Where">The data file whose rows decide, and the class that applies them.</param>
/// <param name="Change">What in the text would have to be another for another value.</param>
public sealed record Rule(string Name, string Says, string Where, string Change);
