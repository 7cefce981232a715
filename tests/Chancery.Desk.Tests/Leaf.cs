using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Desk.Tests;

/// <summary>A page as somebody without script gets it.</summary>
internal sealed class Leaf(string address, IDocument page)
{
    private static readonly HttpClient Client = new();

    /// <summary>The page.</summary>
    public IDocument Page => page;

    public static async Task<Leaf> Of(DeskServer desk, string path)
    {
        using var answer = await Client.GetAsync(new Uri(desk.Address + path));
        answer.EnsureSuccessStatusCode();
        return new Leaf(desk.Address, await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>A file as it is downloaded.</summary>
    public static async Task<(string Text, string Type, string Disposition)> File(DeskServer desk, string path)
    {
        using var answer = await Client.GetAsync(new Uri(desk.Address + path));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentDisposition!.ToString());
    }

    public async Task<Leaf> Follow(string link)
    {
        using var answer = await Client.GetAsync(new Uri(address + link));
        answer.EnsureSuccessStatusCode();
        return new Leaf(address, await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>How many entries a list says it has.</summary>
    public int Count => Number(page.QuerySelector(".count b")?.TextContent ?? "0");

    /// <summary>The text of a part, with single blanks.</summary>
    public string Text(string selector) =>
        string.Join(' ', string.Join(' ', page.QuerySelector(selector)?.GetDescendants().OfType<IText>().Select(t => t.Data) ?? []).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The rows of the numbers under a picture, cells with a bar between.</summary>
    public IReadOnlyList<string> Numbers(string picture) =>
        [.. page.QuerySelectorAll($"figure[aria-labelledby='{picture}-name'] .numbers tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim())))];

    public static int Number(string text) => int.Parse(text.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
