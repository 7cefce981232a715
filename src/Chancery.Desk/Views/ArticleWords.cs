using System.Globalization;
using Chancery.Articles;
using Chancery.Ledgers;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Desk.Views;

/// <summary>Puts articles into words for people.</summary>
internal static class ArticleWords
{
    private const int Longest = 200;

    /// <summary>The title; of an article without one its id.</summary>
    public static string Title(ArticleRow article) => Clip(article.Title is { } title && !string.IsNullOrWhiteSpace(title) ? title : article.Id);

    /// <summary>The day of publication.</summary>
    public static string Day(ArticleRow article) => article.Published is { } day ? LocalDatePattern.Iso.Format(day) : "day unknown";

    /// <summary>Who published it, or a dash.</summary>
    public static string Publisher(ArticleRow article) => string.IsNullOrWhiteSpace(article.Publisher) ? "–" : Clip(article.Publisher);

    /// <summary>A moment, to the minute.</summary>
    public static string Moment(Instant moment) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm 'UTC'").Format(moment);

    /// <summary>How many of something.</summary>
    public static string Count(long number, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : several)}");

    /// <summary>One line of bounded length that moves nothing around it.</summary>
    public static string Clip(string text) => Shown.OneLine(text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…");
}
