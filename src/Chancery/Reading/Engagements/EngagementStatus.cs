namespace Chancery.Reading.Engagements;

/// <summary>Whether it took place.</summary>
public enum EngagementStatus : byte
{
    /// <summary>It took place or is under way.</summary>
    Held,
    /// <summary>It is planned or agreed.</summary>
    Planned,
    /// <summary>Somebody calls for it.</summary>
    Proposed,
    /// <summary>It was called off.</summary>
    Cancelled,
}
