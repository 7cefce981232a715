using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace Chancery.Language.Model;

/// <summary>A model file: a signature, then sections, each compressed by itself so that several can be unpacked at once.</summary>
internal static class ModelFile
{
    /// <summary>What does not become smaller by a part in so many is not compressed.</summary>
    private const int WorthPacking = 20;

    /// <summary>Writes a file.</summary>
    public static void Write(Stream stream, string signature, params IReadOnlyList<Action<BinaryWriter>> sections)
    {
        using var file = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        file.Write(signature);
        file.Write(sections.Count);
        foreach (var section in sections)
        {
            using var raw = new MemoryStream();
            using (var writer = new BinaryWriter(raw, Encoding.UTF8, leaveOpen: true))
                section(writer);
            using var packed = new MemoryStream();
            using (var deflated = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
                deflated.Write(raw.GetBuffer(), 0, (int)raw.Length);
            var kept = packed.Length < raw.Length - (raw.Length / WorthPacking) ? packed : raw;
            file.Write((int)raw.Length);
            file.Write((int)kept.Length);
            if (kept == raw)
                file.Write(Checksum(raw.GetBuffer().AsSpan(0, (int)raw.Length)));
            file.Write(kept.GetBuffer(), 0, (int)kept.Length);
        }
    }

    /// <summary>Reads a file; each section is unpacked when it is asked for.</summary>
    /// <param name="stream">Where from.</param>
    /// <param name="signature">What the file must begin with.</param>
    /// <param name="sections">How many sections it must have.</param>
    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    public static Func<BinaryReader>[] Read(Stream stream, string signature, int sections)
    {
        using var file = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (file.ReadString() != signature || file.ReadInt32() != sections)
            throw new InvalidDataException($"The model is of another version than {signature}.");
        var found = new Func<BinaryReader>[sections];
        for (var i = 0; i < sections; i++)
        {
            int length = file.ReadInt32(), packedLength = file.ReadInt32();
            if (length < 0 || packedLength < 0)
                throw Damaged();
            var plain = length == packedLength;
            var checksum = plain ? file.ReadUInt64() : 0;
            var packed = file.ReadBytes(packedLength);
            found[i] = () => new BinaryReader(new MemoryStream(plain ? Checked(packed, length, checksum) : Unpacked(packed, length)), Encoding.UTF8);
        }
        return found;
    }

    private static byte[] Checked(byte[] bytes, int length, ulong checksum) =>
        bytes.Length == length && Checksum(bytes) == checksum ? bytes : throw Damaged();

    private static byte[] Unpacked(byte[] packed, int length)
    {
        var raw = new byte[length];
        using var inflated = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        inflated.ReadExactly(raw);
        // Only whoever asks for what follows the last byte has the checksum looked at.
        return inflated.ReadByte() < 0 ? raw : throw Damaged();
    }

    /// <summary>A number that another byte anywhere makes another one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = FeatureHash.Mix(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            sum = FeatureHash.Mix(sum, one);
        return sum;
    }

    private static InvalidDataException Damaged() => new("The model is damaged.");
}
