using System.Net;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Hosting;

/// <summary>Lets a desk on loopback answer to names of loopback alone, so that no page elsewhere reaches it by a name that it makes point here.</summary>
internal sealed class HostGuard(RequestDelegate next, DeskOptions options)
{
    private readonly bool _local = IsLoopback(options.Bind) && !options.BehindProxy;

    public Task Invoke(HttpContext context)
    {
        if (!_local || IsLoopback(context.Request.Host.Host))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("This desk answers to localhost alone; open it by the address that `chancery desk` printed.");
    }

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
