using Chancery.Data;
using Chancery.Language;
using NodaTime;

namespace Chancery;

/// <summary>What a <see cref="Reader"/> is built from; every default suits.</summary>
public sealed record ReaderOptions
{
    /// <summary>The day of publication for articles that do not tell theirs; null leaves relative dates unresolved.</summary>
    public LocalDate? DefaultPublished { get; init; }

    /// <summary>Countries, offices, currencies, verbs and other lists.</summary>
    public ReferenceData Data { get; init; } = ReferenceData.Default;

    /// <summary>The language engine; null takes the one that ships with the library.</summary>
    public ILanguageEngine? Engine { get; init; }
}
