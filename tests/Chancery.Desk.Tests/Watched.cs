using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

/// <summary>A page whose every request, message and dialog is written down: what hostile text made of it.</summary>
public sealed class Watched
{
    private readonly List<string> _said = [];

    private Watched(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Opens a page that calls <c>ran</c> whenever a script of a stranger runs.</summary>
    public static async Task<Watched> Open(Chromium chromium, DeskServer desk, string path, BrowserNewContextOptions? options = null)
    {
        var page = await DeskServer.Blank(chromium, options);
        var watched = new Watched(page);
        page.Dialog += (_, dialog) =>
        {
            watched.Note($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(desk.Address, StringComparison.Ordinal))
                watched.Note($"request: {request.Url}");
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                watched.Note($"console: {message.Text}");
        };
        page.PageError += (_, error) => watched.Note($"error: {error}");
        page.Popup += (_, popup) => watched.Note($"popup: {popup.Url}");
        await page.AddInitScriptAsync("window.ran = () => console.error('a script of a stranger ran')");
        await page.GotoAsync(desk.Address + path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return watched;
    }

    /// <summary>Nothing ran, nobody else was asked, the browser had nothing to complain about.</summary>
    public void ShouldBeQuiet()
    {
        lock (_said)
            _said.ShouldBeEmpty(Page.Url);
    }

    private void Note(string what)
    {
        lock (_said)
            _said.Add(what);
    }
}
