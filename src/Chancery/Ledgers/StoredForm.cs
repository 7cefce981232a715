namespace Chancery.Ledgers;

/// <summary>A form in the store.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="Form">What it says.</param>
/// <param name="Component">The forms that it hangs together with bear the same number.</param>
/// <param name="Entry">The number of its entry, 0 before it has one.</param>
/// <param name="Tally">How often it is reported.</param>
public sealed record StoredForm(long Number, Form Form, long Component, long Entry, FormTally Tally)
{
    /// <summary>The numbers of the independent sources that report it; null where they were not asked for.</summary>
    public IReadOnlyList<long>? Sources { get; init; }
}
