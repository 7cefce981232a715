using NodaTime;

namespace Chancery.Ledgers;

/// <summary>What was known at some time.</summary>
/// <param name="Published">Only what was published by the end of this day, or null. Of an article that does not tell its day, the day on which it was filed counts.</param>
/// <param name="Recorded">Only what the ledger held at this moment, or null.</param>
public readonly record struct LedgerTime(LocalDate? Published, Instant? Recorded)
{
    /// <summary>Whether all is known.</summary>
    public bool IsNow => Published is null && Recorded is null;

    /// <summary>Whether an article was known.</summary>
    public bool Knows(ArticleRow article)
    {
        if (Published is { } day && (article.Published ?? article.Recorded.InUtc().Date) > day)
            return false;
        return Recorded is not { } moment || article.Recorded <= moment;
    }

    /// <summary>Whether a ruling was known; what people say of an article holds whenever one looks at it, unless one asks what the ledger held.</summary>
    public bool Knows(Ruling ruling) => Recorded is not { } moment || ruling.At <= moment;
}
