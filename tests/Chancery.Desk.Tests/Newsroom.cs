using Chancery.Articles;
using NodaTime;

namespace Chancery.Desk.Tests;

/// <summary>Invented articles for desks of tests.</summary>
internal static class Newsroom
{
    /// <summary>Three articles of two promises, a call and words about them.</summary>
    public static IReadOnlyList<Article> Few { get; } =
    [
        Of("harbour", "2031-04-01", "Japan offers Kenya harbour loan",
            "Japan on Tuesday pledged a loan of $226 million to Kenya for the harbour of Mombasa. Prime Minister Hana Sato spoke by telephone with President Otieno Were on Monday. \"The harbour will feed the region,\" Sato said."),
        Of("harbour-later", "2031-04-02", "Harbour money",
            "Japan has pledged a loan of $260 million to Kenya for the harbour of Mombasa, the treasury said on Wednesday."),
        Of("grain", "2031-04-03", "Grain for Yemen",
            "Canada delivered 4,000 tonnes of wheat to Yemen on Thursday. Norway will give 90 million kroner to Yemen if parliament approves the money. Peru refused to send helicopters to Yemen."),
    ];

    public static Article Of(string id, string published, string title, string text) =>
        new() { Id = id, Title = title, Text = text, Published = LocalDate.FromDateTime(DateTime.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Publisher = "Example Wire" };
}
