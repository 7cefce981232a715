using Microsoft.AspNetCore.Builder;

namespace Chancery.Desk.Hosting;

/// <summary>Looks at the first pages before anybody else does, so that nobody waits until they are compiled.</summary>
public static class WarmUp
{
    private static readonly string[] Pages = ["/inbox", "/ledger"];

    /// <summary>Asks a desk that has started for its first pages; what it answers is nobody's matter.</summary>
    public static async Task Run(WebApplication app, CancellationToken stop = default)
    {
        // Only this desk itself is asked, whatever name its certificate has.
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var client = new HttpClient(handler);
        foreach (var page in Pages)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address(app) + page), stop).ConfigureAwait(false);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    /// <summary>The address by which the machine itself reaches the desk, also where it listens on all.</summary>
    private static string Address(WebApplication app) =>
        app.Urls.First().Replace("://0.0.0.0:", "://127.0.0.1:", StringComparison.Ordinal).Replace("://[::]:", "://[::1]:", StringComparison.Ordinal);
}
