using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Chancery.Desk.Hosting;
using Chancery.Stores;

namespace Chancery.Desk.Accounts;

/// <summary>Who may reach a desk, and by which way.</summary>
internal static class Entrance
{
    /// <summary>Whether people must sign in.</summary>
    public static bool AsksWho(DeskOptions options) => options.Accounts || options.BehindProxy || !HostGuard.IsLoopback(options.Bind);

    /// <summary>Whether all that is said between browser and desk is encrypted.</summary>
    public static bool IsSecure(DeskOptions options) => options.Certificate is not null || options.BehindProxy;

    /// <summary>The name of a cookie: its own for each ledger, as several desks on one machine share the cookies of their browser.</summary>
    public static string Cookie(DeskOptions options, string name) =>
        $"{(IsSecure(options) ? "__Host-" : "")}{name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.Ledger)))[..8]}";

    /// <summary>Refuses what would let strangers decide, or passwords be read on their way.</summary>
    /// <exception cref="DeskException">Something is missing; the sentence tells what.</exception>
    public static void Check(DeskOptions options)
    {
        if (!AsksWho(options))
            return;
        var why = HostGuard.IsLoopback(options.Bind) ? options.BehindProxy ? "--behind-proxy" : "--accounts" : $"--bind {options.Bind}";
        if (Accounts(options) == 0)
            throw new DeskException($"{why}: it demands accounts, and there is none; make one with `chancery user add NAME --role administrator --ledger {(LedgerAddress.IsFile(options.Ledger) ? options.Ledger : "postgres://…")}`");
        if (!HostGuard.IsLoopback(options.Bind) && !IsSecure(options))
            throw new DeskException($"{why}: passwords would travel in the clear; give a certificate (--certificate FILE.pfx), or --behind-proxy where a proxy on this machine speaks TLS");
    }

    private static int Accounts(DeskOptions options)
    {
        using var ledger = LedgerAddress.Open(options.Ledger);
        return ledger.Accounts().Count;
    }

    /// <summary>The certificate, or null.</summary>
    /// <exception cref="DeskException">It cannot be read.</exception>
    public static X509Certificate2? Certificate(DeskOptions options)
    {
        if (options.Certificate is not { } file)
            return null;
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, options.CertificatePassword);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new DeskException($"--certificate {file}: it cannot be read ({problem.Message}); give a PKCS #12 file, and its password by --certificate-password-file", problem);
        }
    }
}
