using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Hosting;

/// <summary>Takes forms and scripts of this desk's own pages alone, whichever endpoint they are for.</summary>
internal sealed class FormGuard(RequestDelegate next, IAntiforgery forms)
{
    public async Task Invoke(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !await forms.IsRequestValidAsync(context))
            throw new DeskException("The form is too old, or it is none of this desk; load the page again and send it from there.");
        await next(context);
    }
}
