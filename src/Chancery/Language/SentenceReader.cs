using Chancery.Articles;
using Chancery.Language.Model;
using Chancery.Language.Naming;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;

namespace Chancery.Language;

/// <summary>Gives the words of a sentence their tags, heads, relations and names. Safe to share between threads.</summary>
internal sealed class SentenceReader
{
    private readonly WordClusters _clusters;
    private readonly WordClusters _usages;
    private readonly Tagger _tagger;
    private readonly Parser _parser;
    private readonly Labeller _labeller;
    private readonly EntityTagger _names;
    private readonly (PartOfSpeech PartOfSpeech, string Tag)[] _tags;
    private readonly string[] _relations;

    public SentenceReader(LanguageModel model)
    {
        (_clusters, _usages) = (model.Clusters, model.Usages);
        _tagger = new Tagger(model.Tagger, model.SureTags);
        _parser = new Parser(model.Moves);
        _labeller = new Labeller(model.Labels, model.SureLabels, model.Root, model.Auxiliaries);
        _names = new EntityTagger(model.Names);
        _relations = model.Relations;
        _tags = [.. model.Tags.Select(t => t.Split('/', 2)).Select(p => (Enum.Parse<PartOfSpeech>(p[0], ignoreCase: true), string.Intern(p[1])))];
    }

    /// <summary>Reads a text, given its words and sentences.</summary>
    public void Read(string text, ReadOnlySpan<TextSpan> spans, IReadOnlyList<Sentence> sentences, SentenceSheet sheet)
    {
        sheet.Begin(spans.Length);
        for (var i = 0; i < spans.Length; i++)
            sheet.Words[i] = new Word(spans[i].In(text), _clusters, _usages);
        Read(sentences, sheet);
    }

    /// <summary>Reads words that stand ready on the sheet: all sentences step by step, as what one step needs of its model is then still near the processor.</summary>
    public void Read(IReadOnlyList<Sentence> sentences, SentenceSheet sheet)
    {
        foreach (var sentence in sentences)
            _tagger.Tag(sentence.Of(sheet.Words), sentence.Of(sheet.Tags));
        foreach (var sentence in sentences)
            _parser.Parse(sentence.Of(sheet.Words), sentence.Of(sheet.Tags), sheet.Beam, sentence.Of(sheet.Heads));
        foreach (var sentence in sentences)
            _labeller.Label(sentence.Of(sheet.Words), sentence.Of(sheet.Tags), sentence.Of(sheet.Heads), sheet.Shape, sentence.Of(sheet.Labels));
        foreach (var sentence in sentences)
            _names.Tag(sentence.Of(sheet.Words), sentence.Of(sheet.Tags), sheet.Memory, sentence.Of(sheet.Names));
    }

    /// <summary>The universal and the Penn tag of a joint tag.</summary>
    public (PartOfSpeech PartOfSpeech, string Tag) Tag(byte tag) => _tags[tag];

    /// <summary>The name of a relation.</summary>
    public string Relation(byte label) => _relations[label];
}
