namespace Chancery.Reading.Commitments;

/// <summary>What support is for (the general aid types of the Kiel Ukraine Support Tracker, widened).</summary>
public enum Purpose : byte
{
    /// <summary>Weapons, training, troops, intelligence, security guarantees.</summary>
    Military,
    /// <summary>Budget support, macro-financial help, loans.</summary>
    Financial,
    /// <summary>Food, shelter, relief.</summary>
    Humanitarian,
    /// <summary>Rebuilding and development.</summary>
    Reconstruction,
    /// <summary>Climate and nature.</summary>
    Climate,
    /// <summary>Vaccines, medicine, care.</summary>
    Health,
    /// <summary>Power, fuel, heating.</summary>
    Energy,
    /// <summary>Anything else, or several at once.</summary>
    Other,
}
