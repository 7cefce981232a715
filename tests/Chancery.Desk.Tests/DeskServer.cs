using Chancery.Articles;
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

    public string Ledger => Path.Combine(_folder, "test.db");

    /// <summary>A desk whose ledger holds articles.</summary>
    public static async Task<DeskServer> With(params IEnumerable<Article> articles)
    {
        var folder = Directory.CreateTempSubdirectory("chancery-desk-").FullName;
        var ledger = Path.Combine(folder, "test.db");
        using (var store = LedgerAddress.Open(ledger))
        {
            var clerk = new Clerk(store);
            foreach (var article in articles)
                clerk.File(Reader.Read(article), Reader.Version, Instant.FromUtc(2031, 4, 5, 9, 0));
        }
        var app = DeskHost.Build(new DeskOptions { Ledger = ledger, Port = 0, By = "Ada", Clock = new Ticks() });
        await app.StartAsync();
        return new DeskServer(folder, app);
    }

    /// <summary>A window of a browser of its own: no cookies of others.</summary>
    public async Task<IPage> Open(Chromium chromium, string path, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.Browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(10_000);
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
