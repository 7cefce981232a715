using Chancery.Articles;

namespace Chancery.Desk.Tests.Totals;

/// <summary>Invented articles about money.</summary>
internal static class Treasury
{
    public static IReadOnlyList<Article> Articles { get; } =
    [
        Newsroom.Of("roads", "2031-01-10", "Roads", "Norway pledged €20 million to Ghana for roads on Friday. Norway said the roads would open in May."),
        Newsroom.Of("schools", "2031-02-12", "Schools", "Norway paid €30 million to Ghana for schools on Wednesday."),
        Newsroom.Of("clinics", "2031-02-20", "Clinics", "Canada pledged €5 million to Togo for hospitals on Thursday."),
        Newsroom.Of("harbour", "2031-03-03", "Harbour", "Japan on Monday pledged a loan of $226 million to Kenya for the harbour of Mombasa."),
        Newsroom.Of("whole", "2031-03-20", "Whole", "Peru pledged €50 million to Chad on Thursday. Peru pledged €30 million to Chad for roads and €20 million to Chad for schools."),
    ];
}
