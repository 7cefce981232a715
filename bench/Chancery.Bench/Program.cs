using BenchmarkDotNet.Running;
using Chancery.Bench;

if (args is ["corpus", .. var files] && files.Length > 0)
    return CorpusRun.Report(files);
if (args is ["load"])
    return LoadRun.Report();
if (args is ["read", ..])
{
    BenchmarkRunner.Run<ReadBenchmark>(args: args[1..]);
    return 0;
}
if (args is ["language", ..])
{
    BenchmarkRunner.Run<LanguageBenchmark>(args: args[1..]);
    return 0;
}
if (args is ["sources", .. var rest] && rest.Length < 2)
    return SourceRun.Report(rest.Length == 0 ? 1_000_000 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
if (args is ["shelf", var address, .. var number] && number.Length < 2)
    return ShelfRun.Report(number.Length == 0 ? 200_000 : int.Parse(number[0], System.Globalization.CultureInfo.InvariantCulture), address);
if (args is ["filing", var models, var entries, var filed])
    return LedgerRun.Report(models, int.Parse(entries, System.Globalization.CultureInfo.InvariantCulture), filed);
if (args is ["refile", var from, var to])
    return RefileRun.Report(from, to);
if (args is ["pairs", var audited, var least])
    return PairRun.Report(audited, double.Parse(least, System.Globalization.CultureInfo.InvariantCulture));
if (args is ["desk", var shown])
    return await DeskRun.Report(shown);
if (args is ["baskets", var compared])
    return BasketRun.Report(compared);
Console.Error.WriteLine(
    """
    usage: Chancery.Bench corpus FILE.jsonl[.gz] …   one run over whole files, with its own report
           Chancery.Bench load                       how long a fresh process needs until it reads
           Chancery.Bench read                       BenchmarkDotNet on one article of three lengths
           Chancery.Bench language                   the same for sentences, words and trees alone
           Chancery.Bench sources [COUNT]            places COUNT articles, different and equal, among each other
           Chancery.Bench shelf LEDGER [COUNT]       the same in a new ledger, a file or postgres://…, as filing does it
           Chancery.Bench filing MODELS COUNT LEDGER  files variants of what the ledger MODELS holds until there are COUNT entries
           Chancery.Bench refile FROM TO             files the reports of a ledger in a new one, by the weights of this build
           Chancery.Bench baskets LEDGER             which of the pairs that are rather one share a basket
           Chancery.Bench pairs LEDGER BITS          the pairs of commitments of so many bits or more, for reading by hand
           Chancery.Bench desk LEDGER                how long the pages of a desk and a decision take; it accepts some items of the ledger
    """);
return 2;
