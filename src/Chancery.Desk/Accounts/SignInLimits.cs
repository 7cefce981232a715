using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Chancery.Desk.Accounts;

/// <summary>How often an address may try to sign in, and how often anybody by one name.</summary>
internal sealed class SignInLimits : IDisposable
{
    private const int ByAddress = 30;
    private const int ByName = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> _addresses = Limiter(ByAddress);
    private readonly PartitionedRateLimiter<string> _names = Limiter(ByName);

    /// <summary>Whether one more try is let through.</summary>
    public bool Allows(IPAddress? address, string name)
    {
        using var one = _addresses.AttemptAcquire(Network(address));
        using var other = _names.AttemptAcquire(name.ToLowerInvariant());
        return one.IsAcquired && other.IsAcquired;
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _names.Dispose();
    }

    /// <summary>Whoever has an address of IPv6 has all of its network.</summary>
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes()[..8]),
        _ => address.ToString(),
    };

    private static PartitionedRateLimiter<string> Limiter(int most) => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = Window, SegmentsPerWindow = 5, QueueLimit = 0 }));
}
