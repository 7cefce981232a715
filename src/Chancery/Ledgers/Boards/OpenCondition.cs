namespace Chancery.Ledgers.Boards;

/// <summary>A promise that waits for something.</summary>
/// <param name="Entry">The promise.</param>
/// <param name="Words">What must happen first, in the article's words.</param>
/// <param name="WaitsFor">Whose move it waits for, as ids; empty where nobody is named.</param>
public sealed record OpenCondition(Entry Entry, string Words, IReadOnlyList<string> WaitsFor);
