using Chancery.Facts.Actors;

namespace Chancery.Reading.Statements;

/// <summary>Whom the labels in capitals of a record of who spoke name: <i>WANJIRU:</i></summary>
/// <param name="actors">The actors of the article.</param>
internal sealed class SpeakerLabels(ActorTable actors)
{
    private const int ShortestSurname = 3;

    /// <summary>Persons by their surnames in capitals; null where several share one.</summary>
    private readonly Lazy<Dictionary<string, string?>> _surnames = new(() => actors.Actors
        .Where(a => a.Kind == ActorKind.Person && a.Name.Contains(' ', StringComparison.Ordinal) && a.Name.AsSpan().ContainsAnyInRange('a', 'z'))
        .GroupBy(a => Last(a.Name).ToUpperInvariant(), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Count() == 1 ? g.First().Id : null, StringComparer.Ordinal));

    /// <summary>The id of the only person whose surname ends a label that is all capitals; null where there is none.</summary>
    public string? Find(ReadOnlySpan<char> label) =>
        label.ContainsAnyInRange('a', 'z') || Last(label.ToString()) is not { Length: >= ShortestSurname } surname ? null : _surnames.Value.GetValueOrDefault(surname);

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
