using System.IO.Compression;
using System.Text;

namespace Chancery.Language.Model;

/// <summary>All that training leaves behind: tag set, relations, lemma lists and the weights of tagger and parser.</summary>
/// <param name="Tags">The joint tags, <c>UPOS/XPOS</c>.</param>
/// <param name="Relations">The relations.</param>
/// <param name="Lemmatizer">The lemma lists.</param>
/// <param name="Tagger">The tagger's weights.</param>
/// <param name="Parser">The parser's weights.</param>
internal sealed record LanguageModel(string[] Tags, string[] Relations, Lemmatizer Lemmatizer, LinearModel Tagger, LinearModel Parser)
{
    private const string Signature = "chancery-language/1";

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    public static LanguageModel Read(Stream stream)
    {
        using var inflated = new BrotliStream(stream, CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        inflated.CopyTo(buffer);
        buffer.Position = 0;
        using var reader = new BinaryReader(buffer, Encoding.UTF8);
        if (reader.ReadString() != Signature)
            throw new InvalidDataException("The language model is of another version.");
        return new LanguageModel(Strings(reader), Strings(reader), Lemmatizer.Read(reader), LinearModel.Read(reader), LinearModel.Read(reader));
    }

    /// <summary>Starts a model file: signature, tags and relations; lemma lists and the two weight tables follow.</summary>
    public static void WriteHead(BinaryWriter writer, IReadOnlyList<string> tags, IReadOnlyList<string> relations)
    {
        writer.Write(Signature);
        foreach (var list in new[] { tags, relations })
        {
            writer.Write(list.Count);
            foreach (var entry in list)
                writer.Write(entry);
        }
    }

    private static string[] Strings(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = string.Intern(reader.ReadString());
        return strings;
    }
}
