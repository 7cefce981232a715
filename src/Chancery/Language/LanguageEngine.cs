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
    private readonly string[] _tags;
    private readonly string[] _labels;
    private readonly AttributionModel? _attributions;

    /// <summary>Finders that no thread uses now: their working space grows with the article and is dear to lay out anew.</summary>
    private readonly ConcurrentBag<AttributionFinder> _finders = [];

    /// <summary>The same for what is found before.</summary>
    private readonly ConcurrentBag<SentenceSheet> _sheets = [];

    /// <summary>Makes an engine of models; one without a model of attributions finds none.</summary>
    internal LanguageEngine(ReferenceData data, LanguageModel model, AttributionModel? attributions)
    {
        _attributions = attributions;
        _tokenizer = new Tokenizer(data);
        _splitter = new SentenceSplitter(data);
        var irregular = data.Rows("irregular-verbs.tsv").Select(r => (Form: r["form"], Tag: r["tag"], Lemma: r["lemma"])).ToList();
        _lemmatizer = model.Lemmatizer.With(irregular);
        _reader = new SentenceReader(model with { SureTags = model.SureTags.With(Pasts(model, irregular.Select(v => (v.Form, v.Tag)))) });
        (_tags, _labels, _relations) = (model.Tags, model.Relations, new RelationNumbers(model.Relations));
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
        var sheet = _sheets.TryTake(out var idle) ? idle : new SentenceSheet();
        sheet.Memory.Clear();
        _reader.Read(text, CollectionsMarshal.AsSpan(spans), sentences, sheet);
        attributions = new AttributionSheet
        {
            Text = text, Spans = spans, TagNames = _tags, RelationNames = _labels, Words = sheet.Words, Lemmas = new ulong[spans.Count], Tags = sheet.Tags, Heads = sheet.Heads, Labels = sheet.Labels, Names = sheet.Names, Marks = new bool[spans.Count], Sentences = sentences,
        };
        if (spans.Count <= LongArticle)
            _sheets.Add(sheet);
        foreach (var sentence in sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var form = spans[i].In(text);
                var (partOfSpeech, tag) = _reader.Tag(attributions.Tags[i]);
                ref var head = ref attributions.Heads[i];
                head = head < 0 ? -1 : head + sentence.FirstToken;
                tokens[i] = new Token(spans[i], _lemmatizer.Lemma(form, tag), partOfSpeech, tag, head, _reader.Relation(attributions.Labels[i]));
                attributions.Lemmas[i] = FeatureHash.Of(tokens[i].Lemma);
                attributions.Marks[i] = !HasLetterOrFigure(form);
            }
            EntityTagger.Collect(sentence.Of(attributions.Names), sentence.FirstToken, entities);
        }
        attributions.Complete(_relations);
        return new Analysis(text, sentences, tokens, entities);
    }

    /// <summary>Rare forms that are nothing but the past of a verb: <i>froze</i>.</summary>
    private static IEnumerable<(ulong Key, byte Class)> Pasts(LanguageModel model, IEnumerable<(string Form, string Tag)> verbs) =>
        Array.IndexOf(model.Tags, "VERB/VBD") is >= 0 and var past
            ? verbs.GroupBy(v => v.Form).Where(g => g.All(v => v.Tag == "VBD")).Select(g => (SureCases.Of(new Word(g.Key, model.Clusters, model.Usages)), (byte)past))
            : [];

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
