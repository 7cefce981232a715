using Chancery.Articles;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Facts.Money;
using Chancery.Facts.Time;
using Chancery.Language;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;
using Chancery.Reading.Wording;
using Chancery.Records;

namespace Chancery;

/// <summary>Reads articles into records. Immutable and safe to share between threads; the same article gives the same record.</summary>
/// <example><code>
/// var article = Article.FromText(text, new LocalDate(2025, 3, 7));
/// var record = Reader.Default.Read(article);
/// Console.WriteLine(RecordJson.Write(record));
/// </code></example>
public sealed class Reader
{
    private static readonly Lazy<Reader> Shared = new(() => new Reader(new ReaderOptions()));

    private readonly ReaderOptions _options;
    private readonly ILanguageEngine _engine;
    private readonly WordingReader _wording;
    private readonly TimeFinder _times;
    private readonly ActorFinder _actors;
    private readonly AmountFinder _amounts;
    private readonly StatementReader _statements;
    private readonly EngagementReader _engagements;
    private readonly CommitmentReader _commitments;

    /// <summary>Builds a reader; loads models and lists once.</summary>
    /// <exception cref="FormatException">A reference file cannot be parsed; the message names file and line.</exception>
    public Reader(ReaderOptions options)
    {
        _options = options;
        _engine = options.Engine ?? LanguageEngine.Default;
        _wording = new WordingReader(options.Data);
        _times = new TimeFinder(options.Data);
        _actors = new ActorFinder(options.Data);
        _amounts = new AmountFinder(options.Data);
        _statements = new StatementReader(options.Data);
        _engagements = new EngagementReader(options.Data);
        _commitments = new CommitmentReader(options.Data);
    }

    /// <summary>A reader with the shipped model and lists, made when first used.</summary>
    public static Reader Default => Shared.Value;

    /// <summary>The version of the library with its model and lists: another one may read the same article otherwise.</summary>
    public static string Version { get; } = $"chancery {typeof(Reader).Assembly.GetName().Version!.ToString(3)}-{typeof(Reader).Module.ModuleVersionId.ToString("N")[..8]}";

    /// <summary>Reads one article.</summary>
    public ArticleRecord Read(Article article)
    {
        if (article.Published is null && _options.DefaultPublished is { } published)
            article = article with { Published = published };
        var wording = Wording(article.Text);
        if (wording.Readings.Count == 0)
            return ReadAsItStands(article);
        var restored = new RestoredText(article.Text, wording.Readings);
        return RestoredRecord.Of(ReadAsItStands(article with { Text = restored.Text }), article, restored, wording.Readings);
    }

    /// <summary>Tells whether a machine has reworded a text, and what its wording stood for.</summary>
    public WordingVerdict Wording(string text) => _wording.Read(text);

    private ArticleRecord ReadAsItStands(Article article)
    {
        var facts = Facts(article);
        var commitments = _commitments.Read(facts);
        var engagements = _engagements.Read(facts);
        var statements = _statements.Read(facts, engagements, commitments);
        return RecordBuilder.Build(facts, statements, engagements, ReportedCommitments.WithSources(commitments, statements));
    }

    /// <summary>Finds what reading starts from: words, dates, actors and sums.</summary>
    internal ArticleFacts Facts(Article article)
    {
        var analysis = _engine.Analyse(article.Text);
        var times = _times.Find(analysis, article.Published);
        var actors = _actors.Find(analysis, times, article);
        var amounts = _amounts.Find(analysis, actors, article);
        return new ArticleFacts(article, analysis, times, actors, amounts);
    }
}
