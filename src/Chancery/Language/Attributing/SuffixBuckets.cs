using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Language.Attributing;

/// <summary>Puts words that the network does not know into buckets by their last three characters. Remembers what it met: one for each thread.</summary>
/// <param name="count">How many buckets there are.</param>
internal sealed class SuffixBuckets(int count)
{
    private const int Characters = 3;
    private const int Remembered = 1024;
    private const int CharacterBits = 21;

    /// <summary>At first what no form has.</summary>
    private readonly ulong[] _keys = [.. Enumerable.Repeat(ulong.MaxValue, Remembered)];

    private readonly ushort[] _buckets = new ushort[Remembered];

    /// <summary>The bucket of a form.</summary>
    public int Of(ReadOnlySpan<char> form)
    {
        Span<char> end = stackalloc char[2 * Characters];
        end = end[..Math.Min(end.Length, form.Length)];
        for (var i = 0; i < end.Length; i++)
            end[i] = OverviewVocabulary.Lower(form[form.Length - end.Length + i]);
        Span<byte> bytes = stackalloc byte[4 * Characters];
        var length = 0;
        ulong key = 0;
        for (var n = 0; n < Characters && end.Length > 0; n++)
        {
            Rune.DecodeLastFromUtf16(end, out var rune, out var used);
            end = end[..^used];
            length += rune.Utf8SequenceLength;
            rune.EncodeToUtf8(bytes[^length..]);
            key = (key << CharacterBits) | ((uint)rune.Value + 1);
        }
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 54);
        if (_keys[slot] != key)
            (_keys[slot], _buckets[slot]) = (key, Bucket(bytes[^length..]));
        return _buckets[slot];
    }

    private ushort Bucket(ReadOnlySpan<byte> characters)
    {
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
#pragma warning disable CA5351 // What hashes well is enough here: it keeps no secret, and the network has learnt with it.
        MD5.HashData(characters, hash);
#pragma warning restore CA5351
        return (ushort)(BinaryPrimitives.ReadUInt32LittleEndian(hash) % (uint)count);
    }
}
