using NodaTime;

namespace Chancery.Sources;

/// <summary>Where the texts are kept among which articles are placed: in memory or in a database.</summary>
/// <remarks>Articles have numbers, counted up as they come. A group is known by the number of its first article.</remarks>
public interface ISourceShelf
{
    /// <summary>The most marks that are kept of a text; where it has more, those are kept that every text would keep of these.</summary>
    int MostMarks { get; }

    /// <summary>The article that has the same words, one of the same day before others; null where there is none.</summary>
    ShelvedText? Twin(SourceSketch sketch, LocalDate? published);

    /// <summary>Which texts bear these marks: each pair once, at most 48 texts for a mark, in any order.</summary>
    IReadOnlyList<(uint Mark, long Text)> Holders(IReadOnlyCollection<uint> marks);

    /// <summary>The texts of these numbers, in any order.</summary>
    IReadOnlyList<ShelvedText> Texts(IReadOnlyCollection<long> numbers);

    /// <summary>The groups of articles.</summary>
    IReadOnlyDictionary<long, long> Groups(IReadOnlyCollection<long> numbers);

    /// <summary>Keeps a text so that it is found by its words and by these marks.</summary>
    void Keep(ShelvedText text, IReadOnlyCollection<uint> marks);
}
