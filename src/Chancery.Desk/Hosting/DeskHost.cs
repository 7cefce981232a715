using Chancery.Desk.Layout;
using Chancery.Desk.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chancery.Desk.Hosting;

/// <summary>Puts a desk together: data, guards, pages.</summary>
public static class DeskHost
{
    /// <summary>The most bytes that one request may bring: a stack of articles.</summary>
    private const long LargestRequest = 64L << 20;

    /// <summary>The most characters of a text that is pasted, in bytes.</summary>
    private const int LargestText = 16 << 20;

    /// <summary>The most files of one request.</summary>
    private const int MostFiles = 5000;

    /// <summary>A desk that is ready to start.</summary>
    public static WebApplication Build(DeskOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Chancery.Desk", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(new UriBuilder("http", options.Bind, options.Port).Uri.ToString()).ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new LedgerPool(options.Ledger));
        builder.Services.AddSingleton<AssetFiles>();
        builder.Services.AddSingleton<DeskReader>();
        builder.Services.AddSingleton<ReadingRoom>();
        builder.Services.Configure<FormOptions>(f =>
        {
            f.ValueLengthLimit = LargestText;
            f.ValueCountLimit = MostFiles;
            f.MultipartBodyLengthLimit = LargestRequest;
        });
        builder.Services.AddScoped<DeskLedger>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAntiforgery(a =>
        {
            a.Cookie.Name = "chancery-form";
            a.Cookie.SameSite = SameSiteMode.Strict;
            a.HeaderName = "X-Chancery-Form";
        });
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<PageGuard>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failures.Tell });
        app.UseStatusCodePagesWithReExecute("/missing", createScopeForStatusCodePages: true);
        app.MapAssets();
        app.UseRouting();
        app.UseAntiforgery();
        app.UseMiddleware<LedgerMiddleware>();
        app.MapRazorComponents<App>();
        app.MapFragments();
        app.MapDecisions();
        app.MapDownloads();
        app.MapReading();
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<DeskReader>().Warm);
        return app;
    }
}
