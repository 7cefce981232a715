using Chancery.Language.Attributing;

namespace Chancery.Tests.Language;

public class ChainDecoderTests
{
    private const int Words = 5;

    private static readonly int[] Classes = [.. Enumerable.Range(0, RoleClass.RoleCount)];

    [Fact]
    public void TheBestWayIsTheBestOfAll()
    {
        var random = new Random(3);
        for (var round = 0; round < 20; round++)
        {
            var (model, decoder) = (Model(random), new ChainDecoder());
            var scores = decoder.Begin(Words);
            for (var i = 0; i < Words * ChainModel.Width; i++)
                scores[i] = random.Next(-50, 50);
            var all = Rows([]).Select(row => (Row: row, Score: decoder.Total(model, row))).ToList();
            var classes = new byte[Words];
            decoder.Decode(model, classes);
            decoder.Total(model, classes).ShouldBe(all.Max(a => a.Score));

            var needed = all.Where(a => Array.Exists(a.Row, c => c != RoleClass.Outside && RoleClass.Kind(c) == RoleClass.Content)).ToList();
            var ways = decoder.Ways(model, Words, RoleClass.Content, 12, 200);
            ways[0].Score.ShouldBe(needed.Max(a => a.Score));
            foreach (var (way, score) in ways)
            {
                needed.ShouldContain(a => a.Row.SequenceEqual(way));
                decoder.Total(model, way).ShouldBe(score);
            }
        }
    }

    private static ChainModel Model(Random random) =>
        ChainModel.Of(8, RoleClass.RoleCount, [], [.. Enumerable.Range(0, ChainModel.Width * ChainModel.Width).Select(_ => random.Next(-30, 30))]);

    /// <summary>All rows of classes that go on as one may and end where a span may.</summary>
    private static IEnumerable<byte[]> Rows(byte[] begun)
    {
        var last = begun.Length == 0 ? RoleClass.Outside : begun[^1];
        if (begun.Length == Words)
            return RoleClass.Follows(last, RoleClass.Outside) ? [begun] : [];
        return Classes.Where(c => RoleClass.Follows(last, c)).SelectMany(c => Rows([.. begun, (byte)c]));
    }
}
