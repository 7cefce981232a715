using System.Text;
using Chancery.Data;
using Chancery.Language.Model;

namespace Chancery.Tests.Language.Model;

public sealed class ModelFileTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(30_003)]
    public void BytesPackedAreUnpacked(int count)
    {
        var random = new Random(count);
        byte[][] blocks = [[.. Enumerable.Range(0, count).Select(_ => (byte)(random.Next(256) & random.Next(256) & random.Next(256)))], new byte[count]];
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var packer = BytePacker.Start(writer, blocks);
        foreach (var block in blocks)
            packer.Write(writer, block);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var unpacker = new ByteUnpacker(reader);
        var found = new byte[count];
        foreach (var block in blocks)
        {
            unpacker.Read(found);
            found.ShouldBe(block);
        }
        stream.Position.ShouldBe(stream.Length);
    }

    [Fact]
    public void ListsScoreAsTheyWereWritten()
    {
        const int Bits = 16;
        var random = new Random(7);
        var rows = Enumerable.Range(0, 1 << Bits).Where(_ => random.Next(3) > 0)
            .Select(f => (f, Enumerable.Range(0, random.Next(1, 1 + random.Next(1, 40))).Select(c => ((byte)c, (short)random.Next(-400, 400))).ToArray())).ToList();
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            LinearModel.Write(writer, Bits, 40, rows);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var model = LinearModel.Read(reader, Bits);
        foreach (var (feature, entries) in rows)
        {
            var (expected, scores) = (new short[LinearModel.Room], new short[LinearModel.Room]);
            foreach (var (c, weight) in entries)
                expected[c] = weight;
            model.Score([feature], scores);
            scores.ShouldBe(expected);
        }
    }

    [Fact]
    public void DamagedModelsAreRefused()
    {
        using var compiled = ReferenceData.Open("language.bin")!;
        var whole = new byte[compiled.Length];
        compiled.ReadExactly(whole);
        var random = new Random(1);
        for (var i = 0; i < 20; i++)
        {
            var at = i == 0 ? 100 : random.Next(100, whole.Length);
            whole[at] ^= 4;
            Refused(whole).ShouldBeTrue($"byte {at}");
            whole[at] ^= 4;
        }
        Refused(whole[..(whole.Length / 2)]).ShouldBeTrue();
        Refused(whole).ShouldBeFalse();
    }

    /// <summary>Whatever the checksum says, what decodes must not reach beyond its memory.</summary>
    [Fact]
    public void DamagedListsAreRefusedOrReadButNothingElse()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            LinearModel.Write(writer, 16, 40, [.. Enumerable.Range(0, 1 << 15).Select(f => (2 * f, Enumerable.Range(0, 1 + (f * 7 % 23)).Select(c => ((byte)c, (short)(f * c % 200))).ToArray()))]);
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var damaged = stream.ToArray();
            damaged[random.Next(2, i % 2 == 0 ? 1100 : damaged.Length)] ^= (byte)(1 << random.Next(7));
            using var reader = new BinaryReader(new MemoryStream(damaged));
            if (Record.Exception(() => LinearModel.Read(reader, 16)) is { } error)
                (error is InvalidDataException or EndOfStreamException).ShouldBeTrue(error.ToString());
        }
    }

    private static bool Refused(byte[] bytes)
    {
        var error = Record.Exception(() => LanguageModel.Read(new MemoryStream(bytes)));
        return (error as AggregateException)?.InnerException is InvalidDataException || error is InvalidDataException or EndOfStreamException;
    }
}
