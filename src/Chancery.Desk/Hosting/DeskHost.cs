using Chancery.Desk.Accounts;
using Chancery.Desk.Layout;
using Chancery.Desk.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
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
    /// <exception cref="DeskException">It would let strangers in, or something that it needs cannot be opened.</exception>
    public static WebApplication Build(DeskOptions options)
    {
        Entrance.Check(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Chancery.Desk", ContentRootPath = AppContext.BaseDirectory });
        // What is told to the person at the browser in a sentence is no matter for the terminal.
        builder.Logging.ClearProviders().AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        Listen(builder.WebHost, options);
        AddServices(builder.Services, options);
        var app = builder.Build();
        if (options.BehindProxy)
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseMiddleware<ProxyGuard>();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<PageGuard>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failures.Tell, CreateScopeForErrors = true, SuppressDiagnosticsCallback = c => Failures.IsTold(c.Exception) });
        app.UseStatusCodePagesWithReExecute("/missing", createScopeForStatusCodePages: true);
        app.MapAssets();
        app.UseRouting();
        app.UseMiddleware<AuditMiddleware>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<FormGuard>();
        app.UseAntiforgery();
        app.UseMiddleware<LedgerMiddleware>();
        app.MapRazorComponents<App>();
        app.MapFragments();
        app.MapDecisions();
        app.MapDownloads();
        app.MapReading();
        app.MapAccounts(options);
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<DeskReader>().Warm);
        return app;
    }

    private static void Listen(IWebHostBuilder host, DeskOptions options)
    {
        var certificate = Entrance.Certificate(options);
        if (certificate is not null)
            host.UseKestrelHttpsConfiguration();
        host.UseUrls(new UriBuilder(certificate is null ? "http" : "https", options.Bind, options.Port).Uri.ToString()).ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = LargestRequest;
            k.ConfigureHttpsDefaults(h => h.ServerCertificate = certificate);
        });
    }

    private static void AddServices(IServiceCollection services, DeskOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new LedgerPool(options.Ledger));
        services.AddSingleton(new AuditTrail(options));
        services.AddSingleton<AssetFiles>();
        services.AddSingleton<DeskReader>();
        services.AddSingleton<ReadingRoom>();
        services.AddScoped<DeskLedger>();
        services.AddHttpContextAccessor();
        services.Configure<FormOptions>(f =>
        {
            f.ValueLengthLimit = LargestText;
            f.ValueCountLimit = MostFiles;
            f.MultipartBodyLengthLimit = LargestRequest;
        });
        services.AddAntiforgery(a =>
        {
            a.Cookie.Name = Entrance.Cookie(options, "chancery-form");
            a.Cookie.SameSite = SameSiteMode.Strict;
            a.Cookie.SecurePolicy = Entrance.IsSecure(options) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            a.HeaderName = "X-Chancery-Form";
        });
        services.AddAuthority(options);
        services.AddRazorComponents();
    }
}
