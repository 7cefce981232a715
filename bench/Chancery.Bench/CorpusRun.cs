using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Records;

namespace Chancery.Bench;

/// <summary>Reads whole JSON Lines files on one core and reports speed and allocation.</summary>
internal static class CorpusRun
{
    private const int MostWarming = 200;

    public static int Report(string[] files)
    {
        var load = Stopwatch.StartNew();
        var reader = Reader.Default;
        reader.Read(Article.FromText("Norway pledged €2m to Ghana on Monday."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first article, models and lists loaded: {load.ElapsedMilliseconds} ms"));
        foreach (var file in files)
        {
            var articles = Load(file);
            foreach (var article in articles.Take(MostWarming))
                reader.Read(article);
            long items = 0, words = 0, allocated = 0;
            var (whole, engine) = (new Stopwatch(), new Stopwatch());
            // The two take turns, so that whatever else the machine does slows both.
            foreach (var article in articles)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                whole.Start();
                var record = reader.Read(article);
                RecordJson.Write(record, Stream.Null);
                whole.Stop();
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
                items += record.Statements.Count + record.Engagements.Count + record.Commitments.Count;
                engine.Start();
                words += LanguageEngine.Default.Analyse(article.Text).Tokens.Length;
                engine.Stop();
            }
            var alone = Stopwatch.StartNew();
            foreach (var article in articles)
                LanguageEngine.Default.Analyse(article.Text);
            alone.Stop();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {Path.GetFileName(file)}: {articles.Count} articles, {words} words, {items} items
                  {articles.Count / whole.Elapsed.TotalSeconds:F1} articles/s, {words / whole.Elapsed.TotalSeconds:F0} words/s, {allocated / articles.Count / 1024:N0} KiB allocated an article
                  the language engine alone: {words / alone.Elapsed.TotalSeconds:F0} words/s; taking turns with the reader {words / engine.Elapsed.TotalSeconds:F0}, {100 * engine.Elapsed.TotalSeconds / whole.Elapsed.TotalSeconds:F0}% of the time
                  peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB
                """));
        }
        return 0;
    }

    private static List<Article> Load(string file)
    {
        using Stream raw = File.OpenRead(file);
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var lines = new StreamReader(stream, Encoding.UTF8);
        var articles = new List<Article>();
        while (lines.ReadLine() is { } line)
            articles.Add(JsonArticles.Read(line, $"a{articles.Count + 1}", out _));
        return articles;
    }
}
