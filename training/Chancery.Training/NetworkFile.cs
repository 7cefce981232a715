using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Chancery.Language.Attributing;

namespace Chancery.Training;

/// <summary>A network as overview_export.py writes it: a line of JSON, then the numbers.</summary>
internal sealed class NetworkFile
{
    private static readonly string[] Tables = ["word", "shape", "xpos", "rel", "qs", "st", "hd", "dep"];

    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly JsonElement _header;
    private readonly Dictionary<string, JsonElement> _arrays;

    private NetworkFile(byte[] bytes)
    {
        (_bytes, _start) = (bytes, Array.IndexOf(bytes, (byte)'\n') + 1);
        _header = JsonDocument.Parse(Encoding.UTF8.GetString(bytes, 0, _start)).RootElement;
        _arrays = _header.GetProperty("arrays").EnumerateArray().ToDictionary(a => a.GetProperty("name").GetString()!);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="unit">In which part of a natural logarithm the network scores.</param>
    public static OverviewNetwork Read(string path, int unit = AttributionFinder.Unit) => new NetworkFile(File.ReadAllBytes(path)).Network(unit);

    private OverviewNetwork Network(int unit) => new(
        new OverviewVocabulary(Strings("words")),
        Strings("xpos"),
        Strings("relations"),
        [.. Tables.Select(t => Table($"emb.{t}"))],
        [.. _header.GetProperty("blocks").EnumerateArray().Select(Block)],
        Matrix("out", unit, [.. Enumerable.Range(0, RoleClass.OverviewCount).Select(Learnt)]),
        Transitions(unit));

    /// <summary>The number that a class has in the network, which knows sources, reporting phrases, contents in this order.</summary>
    private static int Learnt(int roleClass) => roleClass switch
    {
        RoleClass.Outside => roleClass,
        _ when RoleClass.Kind(roleClass) == RoleClass.Content => roleClass + 4,
        _ when RoleClass.Kind(roleClass) == RoleClass.Cue => roleClass - 4,
        _ => roleClass,
    };

    private static int Rounded(double number) => checked((int)Math.Round(number, MidpointRounding.AwayFromZero));

    private string[] Strings(string name) => [.. _header.GetProperty(name).EnumerateArray().Select(w => w.GetString()!)];

    private EmbeddingTable Table(string name)
    {
        var (scales, values, _) = Numbers(name);
        return new EmbeddingTable(_header.GetProperty("width").GetInt32(), Rounded(scales[0] * (double)OverviewNetwork.One * EmbeddingTable.FactorUnit), values);
    }

    private NetworkBlock Block(JsonElement block, int number)
    {
        PairMatrix take = Matrix($"blocks.{number}.a", OverviewNetwork.One), give = Matrix($"blocks.{number}.b", OverviewNetwork.One);
        return block.GetProperty("kind").GetString() == "g"
            ? new NetworkBlock(BlockKind.Gather, take, give, [.. block.GetProperty("offsets").EnumerateArray().Select(o => o.GetInt32())], block.GetProperty("head").GetBoolean(), block.GetProperty("children").GetBoolean())
            : new NetworkBlock(BlockKind.Run, take, give, [], false, false);
    }

    private PairMatrix Matrix(string name, int unit, int[]? order = null)
    {
        var (scales, values, columns) = Numbers(name + ".weight");
        var biases = Floats(_arrays[name + ".bias"].GetProperty("offset").GetInt32(), scales.Length);
        order ??= [.. Enumerable.Range(0, scales.Length)];
        return new PairMatrix(
            scales.Length,
            columns,
            order.SelectMany(r => values[(r * columns)..((r + 1) * columns)]).ToArray(),
            order.Select(r => Rounded(scales[r] * Math.Pow(2, 32) * unit / OverviewNetwork.One)).ToArray(),
            order.Select(r => Rounded(biases[r] * (double)unit)).ToArray());
    }

    private int[] Transitions(int unit)
    {
        var moves = Floats(_arrays["crf.moves"].GetProperty("offset").GetInt32(), RoleClass.OverviewCount * RoleClass.OverviewCount);
        var transitions = new int[ChainModel.Width * ChainModel.Width];
        for (var before = 0; before < RoleClass.OverviewCount; before++)
        {
            for (var after = 0; after < RoleClass.OverviewCount; after++)
                transitions[(before * ChainModel.Width) + after] = Rounded(moves[(Learnt(before) * RoleClass.OverviewCount) + Learnt(after)] * (double)unit);
        }
        return transitions;
    }

    private (float[] Scales, sbyte[] Values, int Columns) Numbers(string name)
    {
        var array = _arrays[name];
        int rows = array.GetProperty("rows").GetInt32(), columns = array.GetProperty("columns").GetInt32();
        int scales = array.GetProperty("scales").GetInt32(), offset = array.GetProperty("offset").GetInt32();
        var values = MemoryMarshal.Cast<byte, sbyte>(_bytes.AsSpan(_start + offset + (scales * sizeof(float)), rows * columns));
        return (Floats(offset, scales), values.ToArray(), columns);
    }

    private float[] Floats(int offset, int count) => MemoryMarshal.Cast<byte, float>(_bytes.AsSpan(_start + offset, count * sizeof(float))).ToArray();
}
