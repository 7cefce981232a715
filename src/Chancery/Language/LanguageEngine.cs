using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Chancery.Data;
using Chancery.Language.Attributing;
using Chancery.Language.Model;
using Chancery.Language.Naming;

namespace Chancery.Language;

/// <summary>The engine that ships with the library: trained linear models over hashed features. Loaded once, safe to share between threads.</summary>
public sealed class LanguageEngine : ILanguageEngine
{
    private const string ModelFile = "language.bin";
    private const string AttributionFile = "attributions.bin";

    /// <summary>In words: what a longer article needs is given back.</summary>
    private const int LongArticle = 50_000;

    private static readonly Lazy<LanguageEngine> Shared = new(() =>
    {
        using Stream language = Compiled(ModelFile), attributions = Compiled(AttributionFile);
        return new LanguageEngine(ReferenceData.Default, LanguageModel.Read(language), AttributionModel.Read(attributions));
    });

    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;
    private readonly Lemmatizer _lemmatizer;
    private readonly SentenceReader _reader;
    private readonly RelationNumbers _relations;
    private readonly AttributionModel? _attributions;

    /// <summary>Finders that no thread uses now: their working space grows with the article and is dear to lay out anew.</summary>
    private readonly ConcurrentBag<AttributionFinder> _finders = [];

    /// <summary>Makes an engine of models; one without a model of attributions finds none.</summary>
    internal LanguageEngine(ReferenceData data, LanguageModel model, AttributionModel? attributions)
    {
        _attributions = attributions;
        _tokenizer = new Tokenizer(data);
        _splitter = new SentenceSplitter(data);
        _lemmatizer = model.Lemmatizer.With(data.Rows("irregular-verbs.tsv").Select(r => (r["form"], r["tag"], r["lemma"])));
        _reader = new SentenceReader(model);
        _relations = new RelationNumbers(model.Relations);
    }

    /// <summary>The shared engine, loaded when first used.</summary>
    /// <exception cref="InvalidDataException">The compiled model is missing or damaged.</exception>
    public static LanguageEngine Default => Shared.Value;

    /// <inheritdoc />
    public Analysis Analyse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var analysis = Analyse(text, out var sheet);
        if (_attributions is null)
            return analysis;
        var finder = _finders.TryTake(out var idle) ? idle : new AttributionFinder(_attributions);
        var found = finder.Find(sheet);
        if (analysis.Tokens.Length <= LongArticle)
            _finders.Add(finder);
        return analysis.With(found);
    }

    /// <summary>Analyses a text, and lays out what attributions are found from.</summary>
    internal Analysis Analyse(string text, out AttributionSheet attributions)
    {
        var spans = _tokenizer.Tokenize(text);
        var sentences = _splitter.Split(text, spans);
        var tokens = new Token[spans.Count];
        var entities = new List<Entity>();
        var sheet = new SentenceSheet();
        var (words, lemmas, tags, heads) = (new Word[spans.Count], new ulong[spans.Count], new byte[spans.Count], new int[spans.Count]);
        var (labels, names, marks) = (new byte[spans.Count], new byte[spans.Count], new bool[spans.Count]);
        foreach (var sentence in sentences)
        {
            var own = CollectionsMarshal.AsSpan(spans)[sentence.FirstToken..sentence.EndToken];
            _reader.Read(text, own, sheet);
            for (var i = 0; i < own.Length; i++)
            {
                var (partOfSpeech, tag) = _reader.Tag(sheet.Tags[i]);
                var at = sentence.FirstToken + i;
                heads[at] = sheet.Heads[i] < 0 ? -1 : sheet.Heads[i] + sentence.FirstToken;
                tokens[at] = new Token(own[i], _lemmatizer.Lemma(own[i].In(text), tag), partOfSpeech, tag, heads[at], _reader.Relation(sheet.Labels[i]));
                lemmas[at] = FeatureHash.Of(tokens[at].Lemma);
                marks[at] = !HasLetterOrFigure(own[i].In(text));
            }
            sheet.Words.CopyTo(words.AsSpan(sentence.FirstToken));
            sheet.Tags.CopyTo(tags.AsSpan(sentence.FirstToken));
            sheet.Labels.CopyTo(labels.AsSpan(sentence.FirstToken));
            sheet.Names.CopyTo(names.AsSpan(sentence.FirstToken));
            EntityTagger.Collect(sheet.Names, sentence.FirstToken, entities);
        }
        attributions = new AttributionSheet { Words = words, Lemmas = lemmas, Tags = tags, Heads = heads, Labels = labels, Names = names, Marks = marks, Sentences = sentences };
        attributions.Complete(text, spans, _relations);
        return new Analysis(text, sentences, tokens, entities);
    }

    private static Stream Compiled(string file) =>
        ReferenceData.Open(file) ?? throw new InvalidDataException($"The library was built without its model data/{file}.");

    private static bool HasLetterOrFigure(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }
}
