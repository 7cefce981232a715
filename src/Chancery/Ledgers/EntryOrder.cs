namespace Chancery.Ledgers;

/// <summary>The order of entries.</summary>
public enum EntryOrder : byte
{
    /// <summary>The latest first, by the day on which it happened.</summary>
    Latest,
    /// <summary>The earliest first.</summary>
    Earliest,
    /// <summary>The largest sum first, whatever the currency.</summary>
    Largest,
    /// <summary>Most independent sources first.</summary>
    Sources,
    /// <summary>What most hangs on first, by <see cref="Ledgers.Consequence"/>.</summary>
    Consequence,
}
