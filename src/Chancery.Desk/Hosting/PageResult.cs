using Chancery.Desk.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Desk.Hosting;

/// <summary>Answers with a page that has no address of its own.</summary>
internal static class PageResult
{
    public static RazorComponentResult Of<T>(int status, Dictionary<string, object> parameters)
        where T : IComponent =>
        new RazorComponentResult<Standalone>(new { Page = typeof(T), Parameters = parameters }) { StatusCode = status };

    /// <summary>A part of a page, for the script that asks for it.</summary>
    public static RazorComponentResult Part<T>(Dictionary<string, object?> parameters)
        where T : IComponent => new RazorComponentResult<T>(parameters);
}
