using Chancery.Articles;
using NodaTime;
using NodaTime.Text;

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

    /// <summary>A dozen articles, each with a promise of its own; four of them by one giver.</summary>
    public static IReadOnlyList<Article> Dozen { get; } =
    [
        .. new[]
        {
            ("Norway", "Ghana", "€120 million", "flood aid"), ("Norway", "Chad", "€15 million", "clinics"), ("Norway", "Mali", "€7 million", "seed"), ("Norway", "Togo", "€2 million", "wells"),
            ("Japan", "Kenya", "$100 million", "a harbour"), ("Canada", "Yemen", "$80 million", "wheat"), ("Brazil", "Peru", "$40 million", "roads"), ("India", "Nepal", "$31 million", "bridges"),
            ("Spain", "Cuba", "€25 million", "solar plants"), ("Italy", "Libya", "€19 million", "schools"), ("Chile", "Haiti", "$3 million", "medicine"), ("Kenya", "Sudan", "$1 million", "tents"),
        }.Select((p, i) => Of($"promise-{i}", $"2031-05-{i + 1:00}", $"{p.Item1} helps {p.Item2}", $"{p.Item1} pledged {p.Item3} to {p.Item2} for {p.Item4} on Monday.")),
    ];

    /// <summary>One of any number of articles, each with promises of its own.</summary>
    public static Article Many(int number)
    {
        string[] givers = ["Japan", "Canada", "Norway", "India", "Chile", "Ghana", "Spain"], getters = ["Kenya", "Yemen", "Nepal", "Peru", "Haiti"];
        string[] goods = ["cranes", "tents", "buses", "pumps", "books", "boats"];
        var day = new LocalDate(2031, 1, 1).PlusDays(number);
        string Giver(int i) => givers[(number + i) % givers.Length];
        string Getter(int i) => getters[(number * 3 + i) % getters.Length];
        var sentences = Enumerable.Range(1, 4).Select(i => $"{Giver(i)} pledged {100 + number * 4 + i} {goods[(number + i) % goods.Length]} worth ${number * 4 + i + 3} million to {Getter(i)} on {day.DayOfWeek}.");
        return Of($"many-{number}", LocalDatePattern.Iso.Format(day), $"Promises of day {number}", string.Join(' ', sentences));
    }

    /// <summary>An article and a copy that changed a sum, lost quotation marks, and turned what would be into what will be.</summary>
    public static IReadOnlyList<Article> Copies { get; } =
    [
        Of("harbour", "2031-04-01", "Japan offers Kenya harbour loan",
            "Japan on Wednesday pledged a loan of $226 million to Kenya for the harbour of Mombasa. Prime Minister Hana Sato spoke by telephone with President Otieno Were on Monday. \"The harbour will feed the region and we would do it again,\" Sato said. The ministry of finance in Nairobi said that the first part would be paid in June."),
        Of("copied", "2031-04-02", "Harbour money for Kenya",
            "Japan on Wednesday pledged a loan of $260 million to Kenya for the harbour of Mombasa. Prime Minister Hana Sato spoke by telephone with President Otieno Were on Monday. The harbour will feed the region and we will do it again, Sato said. The ministry of finance in Nairobi said that the first part would be paid in June."),
    ];

    public static Article Of(string id, string published, string title, string text) =>
        new() { Id = id, Title = title, Text = text, Published = LocalDatePattern.Iso.Parse(published).Value, Publisher = "Example Wire" };
}
