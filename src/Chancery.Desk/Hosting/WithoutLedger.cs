namespace Chancery.Desk.Hosting;

/// <summary>Marks endpoints that need no borrowed ledger, or open one of their own.</summary>
internal sealed class WithoutLedger
{
    public static WithoutLedger Mark { get; } = new();
}
