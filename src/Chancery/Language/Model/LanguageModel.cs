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
    private const string Signature = "chancery-language/5";

    /// <summary>For each tag, whether it is an auxiliary's.</summary>
    public bool[] Auxiliaries { get; } = [.. Tags.Select(t => t.StartsWith("AUX/", StringComparison.Ordinal))];

    /// <summary>The number of the relation <c>root</c>.</summary>
    public byte Root => (byte)Array.IndexOf(Relations, "root");

    /// <summary>Reads a model file, on as many cores as there are.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    public static LanguageModel Read(Stream stream)
    {
        var sections = ModelFile.Read(stream, Signature, 5);
        (string[] Tags, string[] Relations, WordClusters Clusters, WordClusters Usages, Lemmatizer Lemmatizer)? words = null;
        (LinearModel Weights, SureCases Sure)? tagger = null, labels = null;
        MoveModel? moves = null;
        LinearModel? names = null;
        Parallel.Invoke(
            () => Section(2, r => moves = MoveModel.Read(r, MoveFeatures.Bits)),
            () => Section(3, r => labels = (LinearModel.Read(r, LabelFeatures.Bits), SureCases.Read(r))),
            () => Section(1, r => tagger = (LinearModel.Read(r, TaggerFeatures.Bits), SureCases.Read(r))),
            () => Section(0, r => words = (Strings(r), Strings(r), WordClusters.Read(r), WordClusters.Read(r), Lemmatizer.Read(r))),
            () => Section(4, r => names = LinearModel.Read(r, NameFeatures.Bits)));
        var (tags, relations, clusters, usages, lemmatizer) = words!.Value;
        return new LanguageModel(tags, relations, clusters, usages, lemmatizer, tagger!.Value.Weights, tagger.Value.Sure, moves!, labels!.Value.Weights, labels.Value.Sure, names!);

        void Section(int number, Action<BinaryReader> read)
        {
            using var reader = sections[number]();
            read(reader);
        }
    }

    /// <summary>Writes a model file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="words">Tags and relations (<see cref="WriteNames"/>), clusters, usages, lemmas.</param>
    /// <param name="tagger">The tagger's weights and sure cases.</param>
    /// <param name="moves">The parser's weights.</param>
    /// <param name="labels">The weights and sure cases of relations.</param>
    /// <param name="names">The weights of names.</param>
    public static void Write(Stream stream, Action<BinaryWriter> words, Action<BinaryWriter> tagger, Action<BinaryWriter> moves, Action<BinaryWriter> labels, Action<BinaryWriter> names) =>
        ModelFile.Write(stream, Signature, words, tagger, moves, labels, names);

    /// <summary>Writes the tags or the relations.</summary>
    public static void WriteNames(BinaryWriter writer, IReadOnlyList<string> names)
    {
        writer.Write(names.Count);
        foreach (var name in names)
            writer.Write(name);
    }

    private static string[] Strings(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = string.Intern(reader.ReadString());
        return strings;
    }
}
