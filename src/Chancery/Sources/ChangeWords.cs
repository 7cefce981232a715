using System.Text.Json;

namespace Chancery.Sources;

/// <summary>Puts changes into words for people.</summary>
internal static class ChangeWords
{
    /// <summary>What kind of thing was changed.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.QuotationLost => "quotation marks lost",
        ChangeKind.QuotationAdded => "quotation marks added",
        _ => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()),
    };
}
