using Chancery.Articles;
using Chancery.Inputs;
using Chancery.Cli.Views;

namespace Chancery.Cli.Commands;

/// <summary>Explains an item of an article's record: who decided on each field, by which characters, and what would change it.</summary>
internal sealed class ExplainCommand(Terminal terminal)
{
    /// <summary>Runs one call.</summary>
    /// <returns>0, or 1 where the file could not be read.</returns>
    /// <exception cref="UsageException">There is no such item or article.</exception>
    public int Run(ExplainRequest request)
    {
        var reader = ReadCommand.Reader(request.Data, request.Published);
        var code = 0;
        var ids = new UniqueIds();
        var articles = new List<Article>();
        foreach (var loaded in new ArticleInputs(request.Inputs, terminal.Input).Open([request.File]).SelectMany(p => p.Load()))
        {
            if (loaded.Article is { } article && ids.Tell(article) is var told && (request.Article is null || told.Id == request.Article))
                articles.Add(told);
            if (loaded.Failure is null)
                continue;
            terminal.Fail(loaded.Failure);
            code = 1;
        }
        if (articles.Count == 0 && code == 0)
            throw new UsageException($"--article {request.Article}: {request.File} holds no article of that id");
        if (articles.Count > 1 && request.Item is not null)
            throw new UsageException($"{request.File} holds several articles; name one with --article: {string.Join(", ", articles.Take(5).Select(a => a.Id))}{(articles.Count > 5 ? " …" : "")}");
        foreach (var article in articles)
            Explain(reader, article, request.Item);
        return code;
    }

    private void Explain(Reader reader, Article article, string? id)
    {
        var record = reader.Read(article);
        var items = ExplainedItem.All(record);
        var view = new ExplanationView(record, terminal.Writer);
        if (id is null)
            view.List(items);
        else if (items.FirstOrDefault(i => i.Id == id) is { } item)
            view.Explain(item);
        else
            throw new UsageException($"--item {id}: {article.Id} has {(items.Count == 0 ? "no items" : $"no such item; it has {Ids(items)}")}");
        terminal.Flush();
    }

    /// <summary>The ids of each kind from the first to the last.</summary>
    private static string Ids(IReadOnlyList<ExplainedItem> items) =>
        string.Join(", ", items.GroupBy(i => i.Kind).Select(kind => kind.Count() == 1 ? kind.First().Id : $"{kind.First().Id} to {kind.Last().Id}"));
}
