using System.Collections.Frozen;

namespace Chancery.Language.Model;

/// <summary>Cases that the corpora always decide one way: nothing need be weighed there, which saves about half the work.</summary>
internal sealed class SureCases
{
    private readonly FrozenDictionary<ulong, byte> _classes;

    private SureCases(IEnumerable<KeyValuePair<ulong, byte>> classes) => _classes = classes.ToFrozenDictionary();

    /// <summary>No case is sure.</summary>
    public static SureCases None { get; } = new([]);

    /// <summary>These cases and further ones; what the corpora decided stays.</summary>
    public SureCases With(IEnumerable<(ulong Key, byte Class)> further) =>
        new(_classes.Concat(further.Where(c => !_classes.ContainsKey(c.Key)).DistinctBy(c => c.Key).Select(c => KeyValuePair.Create(c.Key, c.Class))));

    /// <summary>The class of a case, if it is sure.</summary>
    public bool TryGet(ulong key, out byte result) => _classes.TryGetValue(key, out result);

    /// <summary>The case of a word to be tagged.</summary>
    public static ulong Of(in Word word) => word.Lower + word.Shape;

    /// <summary>The case of a relation between two tags.</summary>
    public static ulong Of(byte dependent, byte head, bool headFirst) => 1UL + dependent + ((ulong)head << 8) + (headFirst ? 1UL << 16 : 0);

    /// <summary>Finds the sure cases among many decisions: met at least <paramref name="least"/> times, and against at most one time in <paramref name="oneIn"/>.</summary>
    public static SureCases Learn(IEnumerable<(ulong Key, byte Class)> decisions, int least, int oneIn)
    {
        var counts = new SortedDictionary<ulong, int[]>();
        foreach (var (key, result) in decisions)
            (counts.TryGetValue(key, out var known) ? known : counts[key] = new int[256])[result]++;
        var sure = new List<KeyValuePair<ulong, byte>>();
        foreach (var (key, classes) in counts)
        {
            int total = classes.Sum(), most = classes.Max();
            if (total >= least && (total - most) * oneIn <= total)
                sure.Add(new(key, (byte)Array.IndexOf(classes, most)));
        }
        return new SureCases(sure);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SureCases Read(BinaryReader reader)
    {
        var classes = new KeyValuePair<ulong, byte>[reader.ReadInt32()];
        for (var i = 0; i < classes.Length; i++)
            classes[i] = new(reader.ReadUInt64(), reader.ReadByte());
        return new SureCases(classes);
    }

    /// <summary>Writes all cases.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_classes.Count);
        foreach (var (key, result) in _classes.OrderBy(p => p.Key))
        {
            writer.Write(key);
            writer.Write(result);
        }
    }
}
