using System.CommandLine;
using Chancery.Data;
using Chancery.Desk;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>The options of <c>desk</c>.</summary>
internal sealed class DeskOptionSet
{
    private readonly Option<string> _bind = new("--bind") { Description = "The address to listen on; anything but loopback demands accounts (`chancery user add`) and TLS.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
    private readonly Option<int> _port = new("--port") { Description = "The port; 0 for any that is free.", HelpName = "N", DefaultValueFactory = _ => 5180 };
    private readonly Option<string> _by = new("--by") { Description = "Who decides at this desk, where there are no accounts.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    private readonly Option<bool> _accounts = new("--accounts") { Description = "Demand accounts on loopback too." };
    private readonly Option<string?> _certificate = new("--certificate") { Description = "A PKCS #12 file with the certificate by which the desk speaks TLS.", HelpName = "FILE" };
    private readonly Option<string?> _password = new("--certificate-password-file") { Description = "A file whose first line is its password.", HelpName = "FILE" };
    private readonly Option<bool> _proxy = new("--behind-proxy") { Description = "A proxy on this machine speaks TLS and passes requests on with X-Forwarded-For and X-Forwarded-Proto." };
    private readonly Option<string?> _audit = new("--audit") { Description = "The file of what was decided by whom; where accounts are demanded one beside the ledger is kept anyhow.", HelpName = "FILE" };

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All() => [_bind, _port, _by, _accounts, _certificate, _password, _proxy, _audit];

    /// <summary>The desk that a call asks for.</summary>
    public DeskOptions Of(ParseResult call, string ledger, ReferenceData data) => new()
    {
        Ledger = ledger,
        Bind = call.GetValue(_bind)!,
        Port = call.GetValue(_port),
        By = call.GetValue(_by)!,
        Accounts = call.GetValue(_accounts),
        Certificate = call.GetValue(_certificate),
        BehindProxy = call.GetValue(_proxy),
        Audit = call.GetValue(_audit),
        Data = data,
    };

    /// <summary>The file with the password of the certificate, or null.</summary>
    public string? PasswordFile(ParseResult call) => call.GetValue(_password);
}
