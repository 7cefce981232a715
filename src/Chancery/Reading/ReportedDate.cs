namespace Chancery.Reading;

/// <summary>When something was said, done or is to be done, as a record carries it.</summary>
/// <param name="Edtf">ISO 8601-2 (EDTF), or null where the day of publication was needed and is unknown.</param>
/// <param name="Text">The words of the article, kept where <paramref name="Edtf"/> is null.</param>
public readonly record struct ReportedDate(string? Edtf, string? Text);
