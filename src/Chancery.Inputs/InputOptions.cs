using Chancery.Articles;

namespace Chancery.Inputs;

/// <summary>How inputs are to be taken.</summary>
/// <param name="Format">Their format; told by name and content where Auto.</param>
/// <param name="Encoding">Their encoding, or null.</param>
/// <param name="LargestArticle">The most bytes that one article may have.</param>
/// <param name="Skip">The full path of a file that folders do not give: the one being written; or null.</param>
internal sealed record InputOptions(ArticleFormat Format, string? Encoding, long LargestArticle, string? Skip = null)
{
    /// <summary>The limit where none is given: 16 MiB, some forty long novels.</summary>
    public const long DefaultLargestArticle = 16L << 20;

    /// <summary>The command that takes larger articles, where the call itself does not; empty where it does.</summary>
    public string LargerBy { get; init; } = "";

    /// <summary>What is wrong with an article above the limit, and the mend.</summary>
    public string TooLarge => $"more than {LargestArticle} bytes; raise the limit with {LargerBy}--max-size if it really is one article";
}
