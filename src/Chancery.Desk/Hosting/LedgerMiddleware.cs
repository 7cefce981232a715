using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Hosting;

/// <summary>Lends each request a ledger.</summary>
internal sealed class LedgerMiddleware(RequestDelegate next, LedgerPool pool)
{
    public async Task Invoke(HttpContext context, DeskLedger ledger)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsNoLedgerAttribute>() is not null)
        {
            await next(context);
            return;
        }
        var store = await pool.Borrow(context.RequestAborted);
        var failed = true;
        try
        {
            ledger.Store = store;
            await next(context);
            failed = false;
        }
        finally
        {
            pool.Return(store, failed);
        }
    }
}
