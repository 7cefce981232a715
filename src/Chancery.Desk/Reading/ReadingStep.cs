using Chancery.Ledgers;

namespace Chancery.Desk.Reading;

/// <summary>What became of one article.</summary>
/// <param name="Title">Its title, or its id.</param>
/// <param name="Filed">What filing it changed; null where it could not be read.</param>
/// <param name="Failure">One sentence that names file, place and mend; null where all is well.</param>
public sealed record ReadingStep(string Title, Filed? Filed, string? Failure);
