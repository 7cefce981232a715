using Chancery.Articles;

namespace Chancery.Cli.Inputs;

/// <summary>How inputs are to be taken.</summary>
/// <param name="Format">Their format; told by name and content where Auto.</param>
/// <param name="Encoding">Their encoding, or null.</param>
/// <param name="LargestArticle">The most bytes that one article may have.</param>
internal sealed record InputOptions(ArticleFormat Format, string? Encoding, long LargestArticle)
{
    /// <summary>The limit where none is given: 16 MiB, some forty long novels.</summary>
    public const long DefaultLargestArticle = 16L << 20;
}
