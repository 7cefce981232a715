using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Hosting;

/// <summary>Style, script and pictures, out of the assembly; each under a name that changes with its bytes.</summary>
internal sealed class AssetFiles
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private readonly Dictionary<string, (byte[] Bytes, string Type, string Tag)> _files = new(StringComparer.Ordinal);

    public AssetFiles()
    {
        var assembly = typeof(AssetFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("assets/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            _files[resource["assets/".Length..]] = (bytes, Types[Path.GetExtension(resource)], Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
        }
    }

    /// <summary>The address of a file.</summary>
    public string Link(string name) => $"/assets/{name}?v={_files[name].Tag}";

    public (byte[] Bytes, string Type, string Tag)? Find(string name) => _files.TryGetValue(name, out var file) ? file : null;
}

/// <summary>Serves them.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this WebApplication app) => app.Map("/assets", branch => branch.Run(async context =>
    {
        var files = (AssetFiles)context.RequestServices.GetService(typeof(AssetFiles))!;
        if (files.Find(context.Request.Path.Value!.TrimStart('/')) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = file.Type;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }));
}
