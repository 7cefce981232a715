using System.Globalization;
using Chancery.Filer;
using Chancery.Ledgers;
using Chancery.Stores;
using NodaTime;

// Files invented records, so that tests can end a process amid filing without waiting for the language engine to load.
if (args is not [var address, var seed, var count, var order])
{
    Console.Error.WriteLine("usage: Chancery.Filer LEDGER SEED COUNT ORDER   files COUNT invented articles, shuffled by ORDER (0: as they are), and tells what becomes of each");
    return 2;
}
try
{
    var records = Newsroom.Articles(Number(seed), Number(count));
    using var ledger = LedgerAddress.Open(address);
    var clerk = new Clerk(ledger);
    Console.WriteLine("ready");
    foreach (var record in Newsroom.Shuffled(records, Number(order)))
    {
        Console.WriteLine(clerk.File(record, "filer", SystemClock.Instance.GetCurrentInstant()).IsNew ? "filed" : "known");
    }
    return 0;
}
catch (LedgerException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
