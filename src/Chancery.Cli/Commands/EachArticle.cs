using Chancery.Articles;
using Chancery.Inputs;

namespace Chancery.Cli.Commands;

/// <summary>Prints something made of each article, in the order of the inputs.</summary>
internal sealed class EachArticle(Terminal terminal, InputOptions inputs)
{
    /// <summary>Runs over all inputs.</summary>
    /// <returns>0, or 1 where an input failed.</returns>
    public int Run(IReadOnlyList<string> files, int threads, Func<Article, string> print)
    {
        var code = 0;
        try
        {
            foreach (var results in InOrder.Map(new ArticleInputs(inputs, terminal.Input).Open(files), pending => Of(pending, print), threads, terminal.Stop))
            {
                foreach (var (printed, failure) in results)
                {
                    terminal.Writer.Write(printed);
                    if (failure is null)
                        continue;
                    terminal.Fail(failure);
                    code = 1;
                }
                terminal.Flush();
            }
        }
        catch (ClosedPipeException)
        {
            // Whoever read our output has had enough of it (head, less): no failure, and nothing to say.
        }
        return code;
    }

    private static List<(string? Printed, string? Failure)> Of(Pending pending, Func<Article, string> print)
    {
        var results = new List<(string?, string?)>();
        foreach (var loaded in pending.Load())
        {
            try
            {
                results.Add((loaded.Article is { } article ? print(article) : null, loaded.Failure));
            }
            catch (Exception problem)
            {
                results.Add((null, $"{pending.Place}: it failed on this article ({problem.GetType().Name}: {problem.Message}); please report it"));
            }
        }
        return results;
    }
}
