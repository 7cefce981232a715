using BenchmarkDotNet.Attributes;
using Chancery.Language;

namespace Chancery.Bench;

/// <summary>The whole analysis of one article on one core; the time must grow as the text does.</summary>
[MemoryDiagnoser]
public class LanguageBenchmark
{
    private const string Paragraph =
        "Kenya's Foreign Minister Grace Wanjiru said on Tuesday that the government would send 40 tonnes of maize to the island after the cyclone. "
        + "“We promised help, and help will come,” she told reporters in Mombasa, adding that a first ship worth €2.4m had already left. "
        + "Officials in Port Louis, who had asked for tents and clean water as well, welcomed the move but warned that the roads were still closed.\n";

    private string _text = "";

    [Params(1_000, 100_000, 1_000_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = string.Concat(Enumerable.Repeat(Paragraph, Characters / Paragraph.Length + 1))[..Characters];
        LanguageEngine.Default.Analyse(Paragraph);
    }

    [Benchmark]
    public int Analyse() => LanguageEngine.Default.Analyse(_text).Tokens.Length;
}
