using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Hosting;

/// <summary>Lets a desk behind a proxy answer to what came encrypted through it alone.</summary>
internal sealed class ProxyGuard(RequestDelegate next, DeskOptions options)
{
    public Task Invoke(HttpContext context)
    {
        if (!options.BehindProxy || context.Request.IsHttps)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("This desk answers through its proxy alone, which must run on the same machine and send X-Forwarded-For and X-Forwarded-Proto: https.");
    }
}
