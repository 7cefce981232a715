namespace Chancery.Language.Attributing;

/// <summary>One way to fill the source and the content of a reporting phrase.</summary>
/// <param name="Source">The words of the source.</param>
/// <param name="Content">The words of the content.</param>
/// <param name="Behind">How much it scores below the best of the chain, in the chain's units.</param>
/// <param name="Features">What it is known by.</param>
internal sealed record Choice(List<TokenRange> Source, List<TokenRange> Content, int Behind, int[] Features);
