namespace Chancery.Language.Attributing;

/// <summary>How a step of the network carries from word to word.</summary>
internal enum BlockKind
{
    /// <summary>Each word gathers from its neighbours and relatives.</summary>
    Gather,

    /// <summary>What is remembered runs through the text, half of it from the front, half from the end; gates tell how much of it each word replaces.</summary>
    /// <remarks>The minimal gated recurrence of Feng, Tung, Ahmed, Bengio and Hajimirsadeghi, <i>Were RNNs all we needed?</i>, 2024.</remarks>
    Run,
}
