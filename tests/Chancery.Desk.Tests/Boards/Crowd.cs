using Chancery.Articles;

namespace Chancery.Desk.Tests.Boards;

/// <summary>Invented articles about a coalition of very many.</summary>
internal static class Crowd
{
    private static readonly string[] Countries =
    [
        "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Australia", "Austria", "Azerbaijan", "Bahrain", "Bangladesh", "Barbados", "Belgium", "Belize", "Benin", "Bhutan", "Bolivia", "Botswana", "Brazil",
        "Bulgaria", "Burundi", "Cambodia", "Cameroon", "Canada", "Chad", "Chile", "Colombia", "Comoros", "Croatia", "Cuba", "Cyprus", "Denmark", "Djibouti", "Ecuador", "Egypt", "Eritrea", "Estonia", "Ethiopia", "Fiji",
        "Finland", "France", "Gabon", "Germany", "Ghana", "Greece", "Guatemala", "Guyana", "Haiti", "Honduras", "Hungary", "Iceland", "India", "Indonesia", "Iraq", "Ireland", "Israel", "Italy", "Jamaica", "Japan",
        "Kazakhstan", "Kenya", "Kuwait", "Laos", "Latvia", "Lesotho", "Liberia", "Libya", "Lithuania", "Luxembourg", "Madagascar", "Malawi", "Malaysia", "Maldives", "Mali", "Malta", "Mauritania", "Mauritius", "Mexico",
        "Moldova", "Monaco", "Mongolia", "Montenegro", "Morocco", "Mozambique", "Namibia", "Nepal", "Nicaragua", "Niger", "Nigeria", "Norway", "Oman", "Pakistan", "Panama", "Paraguay", "Peru", "Poland", "Portugal", "Qatar",
        "Romania", "Rwanda", "Senegal", "Serbia", "Singapore", "Slovakia", "Slovenia",
    ];

    public static IReadOnlyList<Article> Articles { get; } =
    [
        .. Countries.Select((c, i) => Newsroom.Of("crowd" + i, "2031-03-08", c, $"{c} pledged {i + 2} trucks to the coalition members on Friday.")),
        Newsroom.Of("others", "2031-03-08", "Others", "Coalition members met Togo and Uganda in Lima on Friday. Yemen refused to send trucks to the coalition members."),
    ];
}
