using System.Diagnostics;
using System.Globalization;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Attributing;
using Chancery.Language.Model;

namespace Chancery.Bench;

/// <summary>How long a fresh process needs until it reads, step by step, and what it holds then.</summary>
internal static class LoadRun
{
    public static int Report()
    {
        var before = Held();
        var clock = Stopwatch.StartNew();
        using (var file = ReferenceData.Open("language.bin")!)
            LanguageModel.Read(file);
        Say("language.bin read");
        using (var file = ReferenceData.Open("attributions.bin")!)
            AttributionModel.Read(file);
        Say("attributions.bin read");
        var engine = LanguageEngine.Default;
        Say("both read again, and the engine made");
        engine.Analyse("Norway pledged €2m to Ghana on Monday.");
        Say("first sentence analysed");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(Held() - before) >> 20} MiB held by the engine"));
        var reader = Reader.Default;
        Say("lists of the reader read");
        reader.Read(Article.FromText("Norway pledged €2m to Ghana on Monday."));
        Say("first article read");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(Held() - before) >> 20} MiB held by engine and reader, working set {Environment.WorkingSet >> 20} MiB"));
        return 0;

        void Say(string what)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.ElapsedMilliseconds,5} ms  {what}"));
            clock.Restart();
        }

        static long Held() => GC.GetTotalMemory(forceFullCollection: true);
    }
}
