using Chancery.Desk.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Desk.Hosting;

/// <summary>Answers with a page that no address leads to.</summary>
internal static class Shell
{
    /// <summary>A component in the frame of a page.</summary>
    /// <param name="values">Its parameters.</param>
    /// <param name="status">The status of the answer.</param>
    public static RazorComponentResult<App> Page<T>(IDictionary<string, object> values, int status = 200)
        where T : IComponent => new(new { Page = typeof(T), Values = values }) { StatusCode = status };
}
