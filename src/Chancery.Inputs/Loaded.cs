using Chancery.Articles;

namespace Chancery.Inputs;

/// <summary>An article that was loaded, or why it was not.</summary>
/// <param name="Article">The article, or null.</param>
/// <param name="Failure">One sentence that names file, place and mend; null where all is well. With an article: what of it could not be read.</param>
internal readonly record struct Loaded(Article? Article, string? Failure)
{
    public static Loaded Failed(string place, string message) => new(null, $"{place}: {message}");
}
