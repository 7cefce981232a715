using Chancery.Articles;

namespace Chancery.Inputs;

/// <summary>An input whose bytes are at hand and whose parsing is still to be done, by whichever thread reads it.</summary>
/// <param name="Place">The file, and the line where it has several articles.</param>
/// <param name="Parse">Makes articles of the bytes; may throw an <see cref="ArticleException"/>.</param>
internal sealed record Pending(string Place, Func<IReadOnlyList<(Article? Article, string? Problem)>> Parse)
{
    /// <summary>An input that failed before its bytes were at hand.</summary>
    public static Pending Failed(string place, string message) => new(place, () => [(null, message)]);

    /// <summary>The articles, each failure on its own.</summary>
    public IReadOnlyList<Loaded> Load()
    {
        try
        {
            return [.. Parse().Select(p => new Loaded(p.Article, p.Problem is null ? null : $"{Place}: {p.Problem}"))];
        }
        catch (ArticleException problem)
        {
            return [Loaded.Failed(Place, problem.Message)];
        }
        catch (Exception problem)
        {
            // One input that trips its parser must not take the batch with it.
            return [Loaded.Failed(Place, $"loading failed on it ({problem.GetType().Name}: {problem.Message}); please report it")];
        }
    }
}
