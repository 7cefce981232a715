using Chancery.Articles;

namespace Chancery.Desk.Views;

/// <summary>The address of an article, which its source wrote: a link only where it leads to the web.</summary>
internal static class WebLink
{
    private const int Longest = 80;

    /// <summary>The address for a link, or null where it would run something or lead elsewhere.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;

    /// <summary>The address as people read it.</summary>
    public static string Text(string url) => Shown.OneLine(url.Length <= Longest ? url : url[..Longest] + "…");
}
