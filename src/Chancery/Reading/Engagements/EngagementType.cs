namespace Chancery.Reading.Engagements;

/// <summary>How parties are in contact.</summary>
public enum EngagementType : byte
{
    /// <summary>By telephone or video.</summary>
    Call,
    /// <summary>Face to face.</summary>
    Meeting,
    /// <summary>One travels to the other.</summary>
    Visit,
    /// <summary>Leaders of several parties gather.</summary>
    Summit,
    /// <summary>Negotiations, consultations, a dialogue.</summary>
    Talks,
    /// <summary>One informs others.</summary>
    Briefing,
    /// <summary>A speech; the one kind that needs no second party.</summary>
    Address,
    /// <summary>A document is signed.</summary>
    Signing,
}
