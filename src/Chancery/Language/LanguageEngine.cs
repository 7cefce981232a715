using Chancery.Data;
using Chancery.Language.Model;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;

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
    private readonly Tagger _tagger;
    private readonly Parser _parser;
    private readonly (PartOfSpeech PartOfSpeech, string Tag)[] _tags;
    private readonly string[] _relations;

    internal LanguageEngine(ReferenceData data, LanguageModel model)
    {
        _tokenizer = new Tokenizer(data);
        _splitter = new SentenceSplitter(data, _tokenizer);
        _lemmatizer = model.Lemmatizer;
        _tagger = new Tagger(model.Tagger);
        _relations = model.Relations;
        _parser = new Parser(model.Parser, _relations.Length, (byte)Array.IndexOf(_relations, "root"), (byte)Array.IndexOf(_relations, "parataxis"));
        _tags = [.. model.Tags.Select(t => t.Split('/', 2)).Select(p => (Enum.Parse<PartOfSpeech>(p[0], ignoreCase: true), string.Intern(p[1])))];
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
        var state = new ParserState();
        Span<byte> tags = stackalloc byte[SentenceSplitter.LongestSentence * 2];
        Span<byte> labels = stackalloc byte[SentenceSplitter.LongestSentence * 2];
        Span<int> heads = stackalloc int[SentenceSplitter.LongestSentence * 2];
        var words = new Word[SentenceSplitter.LongestSentence * 2];
        foreach (var sentence in sentences)
        {
            var length = sentence.EndToken - sentence.FirstToken;
            if (length > words.Length)
            {
                words = new Word[length];
                tags = new byte[length];
                labels = new byte[length];
                heads = new int[length];
            }
            for (var i = 0; i < length; i++)
                words[i] = new Word(spans[sentence.FirstToken + i].In(text));
            _tagger.Tag(words.AsSpan(0, length), tags[..length]);
            _parser.Parse(words.AsSpan(0, length), tags[..length], state, heads[..length], labels[..length]);
            for (var i = 0; i < length; i++)
            {
                var span = spans[sentence.FirstToken + i];
                var (partOfSpeech, tag) = _tags[tags[i]];
                tokens[sentence.FirstToken + i] = new Token(
                    span, _lemmatizer.Lemma(span.In(text), tag), partOfSpeech, tag, heads[i] < 0 ? -1 : heads[i] + sentence.FirstToken, _relations[labels[i]]);
            }
        }
        return new Analysis(text, sentences, tokens, []);
    }
}
