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

    /// <summary>Whether people must sign in on loopback too.</summary>
    public bool Accounts { get; init; }

    /// <summary>A PKCS #12 file with the certificate by which the desk speaks TLS, or null.</summary>
    public string? Certificate { get; init; }

    /// <summary>Its password, or null.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>Whether a proxy on this machine speaks TLS and passes on what came encrypted.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>The file of what was decided by whom; null for one beside the ledger where there are accounts, else none.</summary>
    public string? Audit { get; init; }

    /// <summary>Lists and weights.</summary>
    public ReferenceData Data { get; init; } = ReferenceData.Default;

    /// <summary>The clock.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;
}
