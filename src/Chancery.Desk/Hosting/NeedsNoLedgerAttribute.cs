namespace Chancery.Desk.Hosting;

/// <summary>Marks pages and endpoints that need no borrowed ledger, or open one of their own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsNoLedgerAttribute : Attribute;
