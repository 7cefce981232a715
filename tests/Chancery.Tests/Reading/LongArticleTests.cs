using Chancery.Articles;
using Chancery.Data;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;

namespace Chancery.Tests.Reading;

/// <summary>Reading an article takes as much more as it is longer: measured by what it allocates, which no busy machine disturbs.</summary>
public sealed class LongArticleTests
{
    private const int Sentences = 150;
    private const int Times = 6;
    private static readonly string[] Countries = ["Kenya", "Fiji", "Norway", "Ghana", "Peru", "Japan", "Chad", "Tonga", "Spain", "Nepal", "Chile", "Latvia"];

    [Theory]
    [InlineData("meetings")]
    [InlineData("pledges")]
    [InlineData("sums")]
    [InlineData("quotations")]
    [InlineData("turns")]
    [InlineData("one pledge")]
    public void DenseArticle_IsReadInLinearTime(string kind)
    {
        Allocated(kind, 20);
        var (once, often) = (Allocated(kind, Sentences), Allocated(kind, Sentences * Times));
        ((double)often / once).ShouldBeLessThan(Times * 1.5);
    }

    private static long Allocated(string kind, int sentences)
    {
        var facts = Reader.Default.Facts(Article.FromText(string.Concat(Enumerable.Range(0, sentences).Select(i => Sentence(kind, i)))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var commitments = new CommitmentReader(ReferenceData.Default).Read(facts);
        var engagements = new EngagementReader(ReferenceData.Default).Read(facts);
        new StatementReader(ReferenceData.Default).Read(facts, engagements, commitments);
        return GC.GetAllocatedBytesForCurrentThread() - before - Lists.Value;
    }

    /// <summary>What the lists of the readers take, however long the article.</summary>
    private static readonly Lazy<long> Lists = new(() =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = new CommitmentReader(ReferenceData.Default);
        _ = new EngagementReader(ReferenceData.Default);
        _ = new StatementReader(ReferenceData.Default);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    private static string Sentence(string kind, int i) => kind switch
    {
        "meetings" => $"The president of {Countries[i % 12]} met the president of {Countries[(i * 7 + 5) % 12]} in Paris on Monday. The three leaders will hold talks in Berlin next week. ",
        "pledges" => $"{Countries[i % 12]} pledged ${1 + i % 977}.{i % 7} million in aid to {Countries[(i * 7 + 5) % 12]}, including {3 + i % 41} trucks. ",
        "turns" => $"Grace Wanjiru met Kofi Osei of {Countries[i % 12]}.\n\nWANJIRU: We will send {i} ships at once.\n\nOSEI: The port is open to all of them.\n\n",
        "one pledge" => "We pledge $5 million to Chad. ",
        "sums" => $"A further ${1 + i % 977}.{i % 7} million was earmarked for schools and clinics. ",
        _ => $"The foreign minister of {Countries[i % 12]} said that {Countries[(i * 7 + 5) % 12]} must respect the accord. “We will not accept this,” he told reporters. ",
    };
}
