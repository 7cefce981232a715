using System.IO.Compression;
using System.Text;
using Chancery.Language.Naming;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;

namespace Chancery.Language.Model;

/// <summary>All that training leaves behind.</summary>
/// <param name="Tags">The joint tags, <c>UPOS/XPOS</c>.</param>
/// <param name="Relations">The relations.</param>
/// <param name="Clusters">Which words behave alike.</param>
/// <param name="Usages">Which tags words mostly have.</param>
/// <param name="Lemmatizer">The lemma lists.</param>
/// <param name="Tagger">The tagger's weights.</param>
/// <param name="SureTags">The words that have one tag.</param>
/// <param name="Moves">The parser's weights.</param>
/// <param name="Labels">The weights of relations.</param>
/// <param name="SureLabels">The pairs of tags between which there is one relation.</param>
/// <param name="Names">The weights of names.</param>
internal sealed record LanguageModel(
    string[] Tags, string[] Relations, WordClusters Clusters, WordClusters Usages, Lemmatizer Lemmatizer, LinearModel Tagger, SureCases SureTags, MoveModel Moves, LinearModel Labels, SureCases SureLabels, LinearModel Names)
{
    private const string Signature = "chancery-language/3";

    /// <summary>For each tag, whether it is an auxiliary's.</summary>
    public bool[] Auxiliaries { get; } = [.. Tags.Select(t => t.StartsWith("AUX/", StringComparison.Ordinal))];

    /// <summary>The number of the relation <c>root</c>.</summary>
    public byte Root => (byte)Array.IndexOf(Relations, "root");

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
        return new LanguageModel(
            Strings(reader), Strings(reader), WordClusters.Read(reader), WordClusters.Read(reader), Lemmatizer.Read(reader), LinearModel.Read(reader, TaggerFeatures.Bits), SureCases.Read(reader),
            MoveModel.Read(reader, MoveFeatures.Bits), LinearModel.Read(reader, LabelFeatures.Bits), SureCases.Read(reader), LinearModel.Read(reader, NameFeatures.Bits));
    }

    /// <summary>Starts a model file: signature, tags and relations; the other parts follow in their order.</summary>
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
