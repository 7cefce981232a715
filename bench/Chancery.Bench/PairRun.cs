using Chancery.Ledgers;
using Chancery.Ledgers.Reconciling;
using Chancery.Stores;
using Chancery.Stores.Sql;

namespace Chancery.Bench;

/// <summary>Lists the pairs of commitments of a ledger that are nearly one promise and stand in two entries, and those that stand in one, for whoever reads them by hand.</summary>
internal static class PairRun
{
    public static int Report(string address, double least)
    {
        using var ledger = LedgerAddress.Open(address);
        var forms = ledger.Session.Rows($"SELECT {FormTable.Columns} FROM forms WHERE reports > 0", r => FormTable.Read(r, 0)).Where(f => f.Form.Kind == ItemKind.Commitment).ToList();
        var signatures = forms.ConvertAll(f => Reconciler.Default.Sign(f.Form));
        var around = signatures.ConvertAll(s => BlockKeys.Around(s));
        var levels = new List<Level>();
        Console.WriteLine("bits\tentries\tone\tother\tbasket\tlevels");
        for (var i = 0; i < forms.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var bits = Reconciler.Default.Weigh(signatures[i], signatures[j]);
                var together = forms[i].Entry == forms[j].Entry;
                if (bits < least && !together)
                    continue;
                levels.Clear();
                Reconciler.Default.Weigh(signatures[i], signatures[j], levels);
                var shared = around[i].Overlaps(BlockKeys.Of(signatures[j]));
                var (w, b) = signatures[i].Words.Shared(signatures[j].Words);
                var d = signatures[i].Words.Dice(signatures[j].Words, b);
                Console.WriteLine(FormattableString.Invariant($"{bits:F2}\t{(together ? 1 : 2)}\t{forms[i].Number}\t{forms[j].Number}\t{(shared ? "shared" : "none")}\t{string.Join(' ', levels.Select(l => $"{l.Field}:{l.Name}"))} w{w} b{b:F0} d{d:F2} h{signatures[i].Words.Held(signatures[j].Words, b):F2}"));
            }
        }
        return 0;
    }
}
