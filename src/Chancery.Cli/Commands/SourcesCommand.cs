using Chancery.Articles;
using Chancery.Inputs;
using Chancery.Cli.Views;
using Chancery.Sources;

namespace Chancery.Cli.Commands;

/// <summary>Tells which articles share one text, which is the likely original, and what the copies changed.</summary>
internal sealed class SourcesCommand(Terminal terminal)
{
    /// <summary>Runs one call.</summary>
    /// <returns>0, or 1 where an input failed.</returns>
    public int Run(IReadOnlyList<string> files, InputOptions inputs, RecordFormat format, int threads)
    {
        var index = new SourceIndex();
        var texts = new List<string>();
        var failed = false;
        foreach (var sketches in InOrder.Map(new ArticleInputs(inputs, terminal.Input).Open(files), Sketch, threads, terminal.Stop))
        {
            foreach (var (article, sketch, failure) in sketches)
            {
                if (article is not null && index.Add(article.Id, article.Published, sketch!).Number == texts.Count)
                    texts.Add(article.Text);
                if (failure is null)
                    continue;
                terminal.Fail(failure);
                failed = true;
            }
        }
        try
        {
            var reports = SourceReports.Of(index, texts);
            if (format == RecordFormat.Text)
                SourceView.Print(reports, terminal);
            else
                SourceJson.Write(reports, terminal.Writer);
            terminal.Flush();
        }
        catch (ClosedPipeException)
        {
            // Whoever read our output has had enough of it.
        }
        return failed ? 1 : 0;
    }

    private static List<(Article? Article, SourceSketch? Sketch, string? Failure)> Sketch(Pending pending)
    {
        var sketches = new List<(Article?, SourceSketch?, string?)>();
        foreach (var loaded in pending.Load())
        {
            var article = loaded.Article;
            // Files of one name in two folders are two articles; an id that an article states is its own.
            if (article is not null && article.Id == Path.GetFileNameWithoutExtension(pending.Place))
                article = article with { Id = pending.Place };
            sketches.Add((article, article is null ? null : SourceSketch.Of(article), loaded.Failure));
        }
        return sketches;
    }
}
