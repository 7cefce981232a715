using System.Runtime.InteropServices;
using Chancery.Data;
using Chancery.Language.Model;
using Chancery.Language.Naming;

namespace Chancery.Language;

/// <summary>The engine that ships with the library: trained linear models over hashed features. Loaded once, safe to share between threads.</summary>
public sealed class LanguageEngine : ILanguageEngine
{
    private const string ModelFile = "language.bin";

    private static readonly Lazy<LanguageEngine> Shared = new(() =>
    {
        using var stream = ReferenceData.Open(ModelFile) ?? throw new InvalidDataException("The library was built without its language model (data/language.bin).");
        return new LanguageEngine(ReferenceData.Default, LanguageModel.Read(stream));
    });

    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;
    private readonly Lemmatizer _lemmatizer;
    private readonly SentenceReader _reader;

    internal LanguageEngine(ReferenceData data, LanguageModel model)
    {
        _tokenizer = new Tokenizer(data);
        _splitter = new SentenceSplitter(data);
        _lemmatizer = model.Lemmatizer;
        _reader = new SentenceReader(model);
    }

    /// <summary>The shared engine, loaded when first used.</summary>
    /// <exception cref="InvalidDataException">The compiled model is missing or damaged.</exception>
    public static LanguageEngine Default => Shared.Value;

    /// <inheritdoc />
    public Analysis Analyse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = _tokenizer.Tokenize(text);
        var sentences = _splitter.Split(text, spans);
        var tokens = new Token[spans.Count];
        var entities = new List<Entity>();
        var sheet = new SentenceSheet();
        foreach (var sentence in sentences)
        {
            var own = CollectionsMarshal.AsSpan(spans)[sentence.FirstToken..sentence.EndToken];
            _reader.Read(text, own, sheet);
            for (var i = 0; i < own.Length; i++)
            {
                var (partOfSpeech, tag) = _reader.Tag(sheet.Tags[i]);
                var head = sheet.Heads[i] < 0 ? -1 : sheet.Heads[i] + sentence.FirstToken;
                tokens[sentence.FirstToken + i] = new Token(own[i], _lemmatizer.Lemma(own[i].In(text), tag), partOfSpeech, tag, head, _reader.Relation(sheet.Labels[i]));
            }
            EntityTagger.Collect(sheet.Names, sentence.FirstToken, entities);
        }
        return new Analysis(text, sentences, tokens, entities);
    }
}
