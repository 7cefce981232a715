namespace Chancery.Language.Model;

/// <summary>Which words behave alike: each known word belongs to a fine cluster, and that to coarser ones.</summary>
/// <remarks>
/// Clusters of word vectors help linear taggers and parsers as Brown clusters do
/// (Turian, Ratinov and Bengio, <i>Word Representations</i>, ACL 2010).
/// </remarks>
internal sealed class WordClusters
{
    private readonly uint[] _keys;
    private readonly ushort[] _fine;
    private readonly int _mask;
    private readonly byte[] _middle;
    private readonly byte[] _coarse;

    /// <summary>Builds the look-up.</summary>
    /// <param name="words">The hashes of the words in lower case, each with its fine cluster.</param>
    /// <param name="middle">The middle cluster of each fine one.</param>
    /// <param name="coarse">The coarse cluster of each fine one.</param>
    public WordClusters(IReadOnlyCollection<(uint Word, ushort Fine)> words, byte[] middle, byte[] coarse)
    {
        (_middle, _coarse) = (middle, coarse);
        var size = 16;
        while (size < words.Count * 2)
            size *= 2;
        (_mask, _keys, _fine) = (size - 1, new uint[size], new ushort[size]);
        foreach (var (word, fine) in words)
        {
            var slot = (int)word & _mask;
            while (_fine[slot] != 0 && _keys[slot] != word)
                slot = (slot + 1) & _mask;
            (_keys[slot], _fine[slot]) = (word, (ushort)(fine + 1));
        }
    }

    /// <summary>No clusters at all.</summary>
    public static WordClusters None { get; } = new([], [], []);

    /// <summary>The clusters of a word, from 1; 0 where the word is unknown.</summary>
    public (ushort Fine, ushort Middle, byte Coarse) Of(ulong word)
    {
        var key = Key(word);
        var slot = (int)key & _mask;
        while (_fine[slot] != 0)
        {
            if (_keys[slot] == key)
            {
                var fine = _fine[slot] - 1;
                return ((ushort)(fine + 1), (ushort)(_middle[fine] + 1), (byte)(_coarse[fine] + 1));
            }
            slot = (slot + 1) & _mask;
        }
        return default;
    }

    /// <summary>The key of a word's 64-bit hash.</summary>
    public static uint Key(ulong word) => (uint)(word ^ (word >> 32));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordClusters Read(BinaryReader reader)
    {
        var fineCount = reader.ReadInt32();
        byte[] middle = reader.ReadBytes(fineCount), coarse = reader.ReadBytes(fineCount);
        var words = new (uint, ushort)[reader.ReadInt32()];
        var key = 0u;
        for (var i = 0; i < words.Length; i++)
        {
            key += (uint)reader.Read7BitEncodedInt();
            words[i] = (key, reader.ReadUInt16());
        }
        return new WordClusters(words, middle, coarse);
    }

    /// <summary>Writes clusters; <paramref name="words"/> ascending by hash, each hash once.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyCollection<(uint Word, ushort Fine)> words, byte[] middle, byte[] coarse)
    {
        writer.Write(middle.Length);
        writer.Write(middle);
        writer.Write(coarse);
        writer.Write(words.Count);
        var last = 0u;
        foreach (var (word, fine) in words)
        {
            writer.Write7BitEncodedInt((int)(word - last));
            writer.Write(fine);
            last = word;
        }
    }
}
