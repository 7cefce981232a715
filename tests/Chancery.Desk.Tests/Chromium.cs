using System.Diagnostics;
using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

/// <summary>One browser for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    /// <summary>The path of the browser, or null where there is none.</summary>
    public static string? Found { get; } = Find();

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Found is null)
            return;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Found, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("CHANCERY_CHROMIUM") is { Length: > 0 } told
            ? told
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
                .Concat(Downloaded())
                .FirstOrDefault(f => File.Exists(f) && Works(f));

    /// <summary>Those that Playwright has downloaded, the latest first.</summary>
    private static IEnumerable<string> Downloaded()
    {
        var folder = Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH") is { Length: > 0 } told
            ? told
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "ms-playwright");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "chrome", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal) : [];
    }

    /// <summary>Ubuntu's package is a stub that tells to install something else.</summary>
    private static bool Works(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(path, "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
            var said = process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 && said.Contains("Chrom", StringComparison.OrdinalIgnoreCase);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>Tests that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}

/// <summary>A theory that needs a browser; skipped, and said so, where there is none.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium.Found is null)
            Skip = BrowserFactAttribute.WhyNot;
    }
}

/// <summary>A test that needs a browser; skipped, and said so, where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public const string WhyNot = "Chromium is not installed; CHANCERY_CHROMIUM may name one.";

    public BrowserFactAttribute()
    {
        if (Chromium.Found is null)
            Skip = WhyNot;
    }
}
