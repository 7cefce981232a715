using System.IO.Compression;
using System.Text;

namespace Chancery.Language.Attributing;

/// <summary>What training leaves behind for attributions.</summary>
/// <param name="Cues">Tells reporting phrases.</param>
/// <param name="Roles">Tells the source and the content of a reporting phrase.</param>
internal sealed record AttributionModel(ChainModel Cues, ChainModel Roles)
{
    private const string Signature = "chancery-attributions/1";

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    public static AttributionModel Read(Stream stream)
    {
        using var inflated = new BrotliStream(stream, CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        inflated.CopyTo(buffer);
        buffer.Position = 0;
        using var reader = new BinaryReader(buffer, Encoding.UTF8);
        if (reader.ReadString() != Signature)
            throw new InvalidDataException("The model of attributions is of another version.");
        return new AttributionModel(ChainModel.Read(reader, CueFeatures.Bits), ChainModel.Read(reader, RoleFeatures.Bits));
    }

    /// <summary>Writes a model file: the signature, then the two chains as given.</summary>
    public static void Write(Stream stream, Action<BinaryWriter> cues, Action<BinaryWriter> roles)
    {
        using var deflated = new BrotliStream(stream, CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(deflated, Encoding.UTF8);
        writer.Write(Signature);
        cues(writer);
        roles(writer);
    }
}
