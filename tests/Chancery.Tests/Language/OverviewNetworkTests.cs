using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Attributing;
using Chancery.Language.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Language;

/// <summary>The network for overviews: a small one, in whole numbers and plainly.</summary>
public sealed class OverviewNetworkTests
{
    private const int Longest = 64;

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(200);

    private static readonly Lazy<LanguageModel> Language = new(() =>
    {
        using var stream = ReferenceData.Open("language.bin")!;
        return LanguageModel.Read(stream);
    });

    private static readonly string[] Pieces =
        ["The minister", " ", "said", "\n", "\n\n", "“", "”", "\"", "``", "''", "’s", "...", "İ", "ß", "½", "²", "😀", "\uD83D", "\uDE00", "\0", "中文", "A.", "USA", "iPhone", "x", "1,000", "."];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(Longest)]
    public void Run_AnyWindow_ScoresAsPlainly(int count)
    {
        var (test, random) = (new TestNetwork(count), new Random(count));
        var (words, heads) = Window(random, count);
        var expected = test.Scores([.. words.Select(w => w.Select(x => x / (double)OverviewNetwork.One).ToArray())], heads);
        var scores = Scores(test.Network, words, heads, LaneWidths.Best);
        for (var i = 0; i < count; i++)
        {
            for (var c = 0; c < RoleClass.OverviewCount; c++)
                (scores[(i * ChainModel.Width) + c] / (double)AttributionFinder.Unit).ShouldBe(expected[i][c], 0.04);
        }
    }

    [Fact]
    public void Run_AnyWidth_GivesTheSame()
    {
        var random = new Random(5);
        var network = new TestNetwork(5).Network;
        for (var count = 1; count <= Longest; count++)
        {
            var (words, heads) = Window(random, count, short.MaxValue);
            var expected = Scores(network, words, heads, LaneWidth.Narrow);
            foreach (var width in LaneWidths.All)
                Scores(network, words, heads, width).ShouldBe(expected);
        }
    }

    [Fact]
    public void Write_Network_IsReadAsItWas()
    {
        var network = new TestNetwork(6).Network;
        var bytes = Bytes(network);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var read = OverviewNetwork.Read(reader);
        Bytes(read).ShouldBe(bytes);
        read.Transitions.ToArray().ShouldBe(network.Transitions.ToArray());
        var (words, heads) = Window(new Random(6), 9);
        Scores(read, words, heads, LaneWidths.Best).ShouldBe(Scores(network, words, heads, LaneWidths.Best));
    }

    [Fact]
    public void Read_DamagedBytes_Throws()
    {
        var bytes = Bytes(new TestNetwork(6).Network);
        bytes[0] = 15;
        using var reader = new BinaryReader(new MemoryStream(bytes));
        Should.Throw<InvalidDataException>(() => OverviewNetwork.Read(reader));
    }

    [Fact]
    public void Score_HostilePieces_IsTheSameByAllWidths() =>
        Check.One(Quick, Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces => ShouldBeTheSame(string.Concat(pieces))));

    [Fact]
    public void Score_AnyCharacters_IsTheSameByAllWidths() =>
        Check.One(Quick, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => ShouldBeTheSame(text ?? "")));

    [Theory]
    [InlineData("", 1)]
    [InlineData("Yes", 1)]
    [InlineData("one ", 700)]
    [InlineData("“ ", 300)]
    [InlineData("He said.\n", 200)]
    public void Score_OneThingOverAndOver_IsTheSameByAllWidths(string piece, int times) => ShouldBeTheSame(string.Concat(Enumerable.Repeat(piece, times)));

    [Fact]
    public void Score_WarmReader_AllocatesNothing()
    {
        var reader = Reader(LaneWidths.Best);
        var sheet = Analysed("The minister of zvxq said “we will open it in May.”\n\nSnow fell.");
        var scores = new int[sheet.Words.Length * ChainModel.Width];
        reader.Score(sheet, scores);
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.Score(sheet, scores);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static OverviewReader Reader(LaneWidth width) => new(new TestNetwork(4).Network, Language.Value.Tags, Language.Value.Relations, width);

    private static AttributionSheet Analysed(string text)
    {
        LanguageEngine.Default.Analyse(text, out var sheet);
        return sheet;
    }

    private static void ShouldBeTheSame(string article)
    {
        var sheet = Analysed(article);
        int[] expected = [];
        foreach (var width in LaneWidths.All)
        {
            var scores = new int[sheet.Words.Length * ChainModel.Width];
            Reader(width).Score(sheet, scores);
            expected = width == LaneWidth.Narrow ? scores : expected;
            scores.ShouldBe(expected);
        }
    }

    private static (short[][] Words, int[] Heads) Window(Random random, int count, int most = 2 * OverviewNetwork.One) =>
        ([.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, TestNetwork.Width).Select(_ => (short)random.Next(-most, most)).ToArray())],
        [.. Enumerable.Range(0, count).Select(_ => random.Next(count))]);

    private static int[] Scores(OverviewNetwork network, short[][] words, int[] heads, LaneWidth width)
    {
        var space = new NetworkSpace(network, Longest, width);
        var scores = new int[heads.Length * ChainModel.Width];
        for (var i = 0; i < words.Length; i++)
            words[i].CopyTo(space.Word(i));
        space.Run(heads, scores);
        return scores;
    }

    private static byte[] Bytes(OverviewNetwork network)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            network.Write(writer);
        return stream.ToArray();
    }
}
