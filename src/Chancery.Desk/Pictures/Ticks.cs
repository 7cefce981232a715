using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Desk.Pictures;

/// <summary>Round values and first days for axes.</summary>
internal static class Ticks
{
    private const int MostDays = 7;

    private static readonly int[] Months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000];

    /// <summary>Round values from 0 to a value, five at most besides 0; the last one is not below it.</summary>
    public static IReadOnlyList<decimal> UpTo(decimal most)
    {
        var unit = 0.01m;
        while (true)
        {
            foreach (var step in new[] { unit, unit * 2, unit * 5 })
            {
                var count = (int)Math.Min(decimal.Ceiling(most / step), 6);
                if (count <= 5)
                    return [.. Enumerable.Range(0, Math.Max(count, 1) + 1).Select(i => i * step)];
            }
            unit *= 10;
        }
    }

    /// <summary>First days of months or years between two days, with what they are called.</summary>
    public static IReadOnlyList<(int Day, string Text)> Between(int first, int last)
    {
        var (from, to) = (When.Day(first), When.Day(last));
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        var step = Months.FirstOrDefault(s => months / s < MostDays, Months[^1]);
        var ticks = new List<(int, string)>();
        for (var index = Math.Max(0, (from.Year * 12) + from.Month - 1); index <= (to.Year * 12) + to.Month - 1; index++)
        {
            if (index % step != 0)
                continue;
            var day = new LocalDate(Math.Max(1, index / 12), (index % 12) + 1, 1);
            if (day >= from)
                ticks.Add((When.Number(day), day.Month == 1 && step >= 12 ? $"{day.Year:0000}" : $"{day.Year:0000}-{day.Month:00}"));
        }
        return ticks;
    }
}
