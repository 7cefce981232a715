namespace Chancery.Reading;

/// <summary>Keeps the decisions of items that become one.</summary>
internal static class Decisions
{
    /// <summary>Those of the first item, and of the second those for fields that the first has not, or that the second gave.</summary>
    public static IReadOnlyList<Decision> Join(IReadOnlyList<Decision> first, IReadOnlyList<Decision> second, params ReadOnlySpan<string> givenBySecond)
    {
        var joined = new List<Decision>();
        foreach (var decision in first)
        {
            if (!givenBySecond.Contains(decision.Field) || !Decide(second, decision.Field))
                joined.Add(decision);
        }
        foreach (var decision in second)
        {
            if (givenBySecond.Contains(decision.Field) || !Decide(first, decision.Field))
                joined.Add(decision);
        }
        return joined;
    }

    /// <summary>The decisions of the first, but on a field those of another where it has any.</summary>
    public static IReadOnlyList<Decision> With(IReadOnlyList<Decision> first, string field, IReadOnlyList<Decision> other) =>
        Join(first, [.. other.Where(d => d.Field == field)], field);

    /// <summary>The decisions with one in place of those for its field.</summary>
    public static IReadOnlyList<Decision> With(this IReadOnlyList<Decision> decisions, Decision decision) =>
        [.. decisions.Where(d => d.Field != decision.Field), decision];

    private static bool Decide(IReadOnlyList<Decision> decisions, string field)
    {
        foreach (var decision in decisions)
        {
            if (decision.Field == field)
                return true;
        }
        return false;
    }
}
