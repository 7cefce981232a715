namespace Chancery.Articles;

/// <summary>An input that cannot be read as an article. The message is one sentence for people: what is wrong, where, and how to mend it.</summary>
public sealed class ArticleException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public ArticleException()
    {
    }

    /// <summary>Makes one.</summary>
    public ArticleException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one that was caused by another.</summary>
    public ArticleException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
