using System.Globalization;
using Chancery.Ledgers;
using Chancery.Ledgers.Boards;

namespace Chancery.Desk.Views.Boards;

/// <summary>The plans of a month.</summary>
/// <param name="Name">The month, in words.</param>
/// <param name="Items">The plans.</param>
public sealed record AgendaMonth(string Name, IReadOnlyList<AgendaItem> Items)
{
    /// <summary>Plans by the months of their first days, in the order in which they come.</summary>
    public static IReadOnlyList<AgendaMonth> Of(IEnumerable<AgendaItem> items) => [.. items.GroupBy(i => Month(i.Entry.When)).Select(g => new AgendaMonth(g.Key, [.. g]))];

    private static string Month(When when) => when.IsKnown ? When.Day(when.First).ToString("MMMM uuuu", CultureInfo.InvariantCulture) : "No day told";
}
