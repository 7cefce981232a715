using BenchmarkDotNet.Attributes;
using Chancery.Articles;
using NodaTime;

namespace Chancery.Bench;

/// <summary>One article of a few hundred words, once, ten and a hundred times as long: time and allocation should grow in proportion.</summary>
[MemoryDiagnoser]
public class ReadBenchmark
{
    private const string Paragraph = """
        Norwegian Prime Minister Jonas Gahr Støre spoke by telephone on Monday with his Indian counterpart Narendra Modi about the floods in Nepal.
        Norway pledged 450 million kroner (€38m) to Nepal for shelters and clean water. “We will not leave the mountain villages alone this winter,” Støre said after the call.
        India has sent 12 helicopters and 300 tonnes of rice to Kathmandu. Its foreign ministry said the aircraft would stay until the end of November if Nepal's parliament approves the mission.

        """;

    private Article _article = null!;

    [Params(1, 10, 100)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup() => _article = Article.FromText(string.Concat(Enumerable.Repeat(Paragraph, Times)), new LocalDate(2026, 3, 5));

    [Benchmark]
    public int Read() => Reader.Default.Read(_article).Commitments.Count;
}
