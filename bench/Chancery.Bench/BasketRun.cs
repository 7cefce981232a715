using Chancery.Ledgers;
using Chancery.Ledgers.Reconciling;
using Chancery.Stores;
using Chancery.Stores.Sql;

namespace Chancery.Bench;

/// <summary>Compares every form of a ledger with every other, and tells how many of the pairs that are rather one the baskets find, and how many pairs they bring together for it.</summary>
internal static class BasketRun
{
    public static int Report(string address)
    {
        using var ledger = LedgerAddress.Open(address);
        var forms = ledger.Session.Rows($"SELECT {FormTable.Columns} FROM forms WHERE reports > 0", r => FormTable.Read(r, 0));
        Say($"kind\tforms\tkeys a form\tpairs that are rather one\tfound\tpairs compared\tnot found, and in different components");
        foreach (var kind in forms.GroupBy(f => f.Form.Kind).OrderBy(g => g.Key))
            Report(kind.Key, [.. kind]);
        return 0;
    }

    private static void Report(ItemKind kind, List<StoredForm> forms)
    {
        var signatures = forms.ConvertAll(f => Reconciler.Default.Sign(f.Form));
        var lying = signatures.ConvertAll(s => BlockKeys.Of(s));
        var looking = signatures.ConvertAll(s => BlockKeys.Around(s));
        var baskets = new Dictionary<long, List<int>>();
        for (var i = 0; i < forms.Count; i++)
        {
            foreach (var key in lying[i])
                (baskets.TryGetValue(key, out var basket) ? basket : baskets[key] = []).Add(i);
        }
        long one = 0, found = 0, compared = 0, split = 0;
        for (var i = 0; i < forms.Count; i++)
        {
            var mates = looking[i].SelectMany(k => baskets.GetValueOrDefault(k, [])).Where(m => m < i).ToHashSet();
            compared += mates.Count;
            for (var j = 0; j < i; j++)
            {
                if (Reconciler.Default.Weigh(signatures[i], signatures[j]) <= 0)
                    continue;
                one++;
                found += mates.Contains(j) ? 1 : 0;
                split += !mates.Contains(j) && forms[i].Component != forms[j].Component ? 1 : 0;
            }
        }
        Say($"{kind}\t{forms.Count}\t{lying.Average(k => k.Count):F1} in, {looking.Average(k => k.Count):F1} around\t{one}\t{found} ({(double)found / Math.Max(1, one):P2})\t{compared}\t{split}");
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
