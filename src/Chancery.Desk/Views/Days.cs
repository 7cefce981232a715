using Chancery.Articles;
using Chancery.Desk.Hosting;
using NodaTime;

namespace Chancery.Desk.Views;

/// <summary>Days as links carry them.</summary>
internal static class Days
{
    /// <summary>The day, or null where none is given.</summary>
    /// <exception cref="DeskException">It is no day.</exception>
    public static LocalDate? Of(string? text)
    {
        try
        {
            return text is { Length: > 0 } ? JsonArticles.Day(text) : null;
        }
        catch (ArticleException problem)
        {
            throw new DeskException($"“{Shown.OneLine(text!)}” is no day; write it as 2025-03-07.", problem);
        }
    }
}
