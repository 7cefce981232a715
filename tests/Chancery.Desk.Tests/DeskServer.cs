using Chancery.Articles;
using Chancery.Desk.Accounts;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Chancery.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using NodaTime;

namespace Chancery.Desk.Tests;

/// <summary>A desk on a free port of loopback with a ledger of its own, gone when the test is over.</summary>
public sealed class DeskServer : IAsyncDisposable
{
    private static readonly Reader Reader = new(new ReaderOptions());

    private readonly string _folder;
    private readonly WebApplication _app;

    private DeskServer(string folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
    }

    public string Address => _app.Urls.First();

    public string Folder => _folder;

    public string Ledger => Path.Combine(_folder, "test.db");

    /// <summary>A desk whose ledger holds articles.</summary>
    public static Task<DeskServer> With(params IEnumerable<Article> articles) => With(o => o, articles);

    /// <summary>A desk of other options, whose ledger holds articles, and accounts of Ada, Eve and Rosa where it demands them.</summary>
    public static async Task<DeskServer> With(Func<DeskOptions, DeskOptions> change, params IEnumerable<Article> articles)
    {
        var options = change(new DeskOptions { Ledger = "", Port = 0, By = "Ada", Clock = new Ticks() });
        var folder = Directory.CreateTempSubdirectory("chancery-desk-").FullName;
        var ledger = Path.Combine(folder, "test.db");
        using (var store = LedgerAddress.Open(ledger))
        {
            var clerk = new Clerk(store);
            foreach (var article in articles)
                clerk.File(Reader.Read(article), Reader.Version, Instant.FromUtc(2031, 4, 5, 9, 0));
            var book = new AccountBook(store, options.Clock);
            if (options.Accounts)
            {
                book.Add("Ada", AccountRole.Administrator, PasswordOf("Ada"));
                book.Add("Eve", AccountRole.Editor, PasswordOf("Eve"));
                book.Add("Rosa", AccountRole.Reader, PasswordOf("Rosa"));
            }
        }
        var app = DeskHost.Build(options with { Ledger = ledger, Audit = options.Audit is null ? null : Path.Combine(folder, options.Audit) });
        await app.StartAsync();
        return new DeskServer(folder, app);
    }

    /// <summary>The password of an account of a test.</summary>
    public static string PasswordOf(string name) => $"{name} keeps the ledger";

    /// <summary>An empty window of a browser of its own.</summary>
    public static async Task<IPage> Blank(Chromium chromium, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.Browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        return page;
    }

    /// <summary>A window in which somebody has signed in.</summary>
    public async Task<IPage> SignIn(Chromium chromium, string name, string path, string? password = null)
    {
        var page = await Open(chromium, "/sign-in?next=" + Uri.EscapeDataString(path));
        await page.Locator("input[name=name]").FillAsync(name);
        await page.Locator("input[name=password]").FillAsync(password ?? PasswordOf(name));
        await page.Locator("form.sign-in button").ClickAsync();
        await page.WaitForLoadStateAsync();
        return page;
    }

    /// <summary>A window of a browser of its own: no cookies of others.</summary>
    public async Task<IPage> Open(Chromium chromium, string path, BrowserNewContextOptions? options = null)
    {
        var page = await Blank(chromium, options);
        await page.GotoAsync(Address + path);
        return page;
    }

    /// <summary>Looks into the ledger beside the desk.</summary>
    public T Look<T>(Func<ILedgerStore, T> look)
    {
        using var store = LedgerAddress.Open(Ledger);
        return look(store);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A clock that goes on by a second whenever one looks at it.</summary>
    private sealed class Ticks : NodaTime.IClock
    {
        private long _seconds;

        public Instant GetCurrentInstant() => Instant.FromUtc(2031, 4, 6, 8, 0) + Duration.FromSeconds(Interlocked.Increment(ref _seconds));
    }
}
