namespace Chancery.Training;

/// <summary>Copies of some sentences as headlines and screens write them, so that the models do not lean on capitals alone.</summary>
internal static class Noise
{
    public static IEnumerable<TreebankSentence> Add(IReadOnlyList<TreebankSentence> sentences, int seed)
    {
        var random = new Random(seed);
        foreach (var sentence in sentences)
        {
            yield return sentence;
            var dice = random.NextDouble();
            if (dice < 0.03)
                yield return sentence with { Forms = [.. sentence.Forms.Select(f => f.ToLowerInvariant())] };
            else if (dice < 0.06)
                yield return sentence with { Forms = [.. sentence.Forms.Select(f => f.Length > 3 ? char.ToUpperInvariant(f[0]) + f[1..] : f)] };
        }
    }
}
