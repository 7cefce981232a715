using Chancery.Data;
using NodaTime;

namespace Chancery.Desk;

/// <summary>What a desk shows, and to whom.</summary>
public sealed record DeskOptions
{
    /// <summary>The address of the ledger: a file, or <c>postgres://…</c>.</summary>
    public required string Ledger { get; init; }

    /// <summary>The address that it listens on; anything but loopback demands accounts.</summary>
    public string Bind { get; init; } = "127.0.0.1";

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = 5180;

    /// <summary>Who decides, where there are no accounts.</summary>
    public string By { get; init; } = "desk";

    /// <summary>Lists and weights.</summary>
    public ReferenceData Data { get; init; } = ReferenceData.Default;

    /// <summary>The clock.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;
}
