using System.Globalization;
using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Keeps what a person decides.</summary>
internal sealed class RuleCommand(Terminal terminal, string address, string by, string reason)
{
    public int Say(RulingKind kind, string name) => Rule((registrar, ledger, now) => registrar.Say(kind, OpenLedger.Entry(ledger, name), by, reason, now));

    public int Correct(string name, string field, string value) => Rule((registrar, ledger, now) => registrar.Correct(OpenLedger.Entry(ledger, name), field, value, by, reason, now));

    public int Merge(string one, string other) => Rule((registrar, ledger, now) => registrar.Merge(OpenLedger.Entry(ledger, one), OpenLedger.Entry(ledger, other), by, reason, now));

    public int Split(string name, IReadOnlyList<string> reports) => Rule((registrar, ledger, now) =>
    {
        var entry = OpenLedger.Entry(ledger, name);
        var known = ledger.Reports(entry.Number);
        return registrar.Split(entry, [.. reports.Select(r => Key(known, r, entry))], by, reason, now);
    });

    public int Undo(long number) => Rule((registrar, _, now) => registrar.Undo(number, by, reason, now));

    private static string Key(IReadOnlyList<KnownReport> known, string report, Entry entry)
    {
        var digits = report.Length > 0 && report[0] == entry.Name[0] ? report[1..] : report;
        return known.Where(r => r.Key.StartsWith(digits, StringComparison.Ordinal)).ToList() is [var only]
            ? only.Key
            : throw new UsageException($"{report}: this is no report of {entry.Name}, or several begin like that; `chancery entry {entry.Name}` lists them");
    }

    private int Rule(Func<Registrar, ILedgerStore, Instant, long> rule)
    {
        if (reason.Trim().Length == 0)
            throw new UsageException("--reason: it is empty; say why, whoever reads the ledger later will want to know");
        using var ledger = OpenLedger.At(address);
        try
        {
            var number = rule(new Registrar(ledger), ledger, SystemClock.Instance.GetCurrentInstant());
            terminal.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ruling {number} is kept; `chancery undo {number} --reason …` takes it back"));
            return 0;
        }
        catch (RulingException problem)
        {
            throw new UsageException(problem.Message, problem);
        }
    }
}
