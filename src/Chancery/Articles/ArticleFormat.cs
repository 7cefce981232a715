namespace Chancery.Articles;

/// <summary>How an article is written down.</summary>
public enum ArticleFormat : byte
{
    /// <summary>Told by the name of the file, else by its first characters.</summary>
    Auto,
    /// <summary>Plain text.</summary>
    Text,
    /// <summary>A saved web page.</summary>
    Html,
    /// <summary>JSON Lines, an article a line, or one JSON object or array of them.</summary>
    JsonLines,
}
