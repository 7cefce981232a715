using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>Spherical k-means, twice: words into fine clusters, those into coarser ones.</summary>
internal static class ClusterTraining
{
    private const int Rounds = 15;

    /// <summary>The cluster of each vector of unit length.</summary>
    public static (int[] Assigned, float[][] Centres) Cluster(IReadOnlyList<float[]> vectors, int clusters, int seed)
    {
        var random = new Random(seed);
        var centres = Enumerable.Range(0, vectors.Count).ToArray();
        random.Shuffle(centres);
        var means = centres.Take(clusters).Select(i => (float[])vectors[i].Clone()).ToArray();
        var assigned = new int[vectors.Count];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, vectors.Count, i =>
            {
                var best = float.MinValue;
                for (var c = 0; c < means.Length; c++)
                {
                    var similarity = TensorPrimitives.Dot<float>(vectors[i], means[c]);
                    if (similarity > best)
                        (best, assigned[i]) = (similarity, c);
                }
            });
            var sums = means.Select(m => new float[m.Length]).ToArray();
            for (var i = 0; i < vectors.Count; i++)
                TensorPrimitives.Add(sums[assigned[i]], vectors[i], sums[assigned[i]]);
            for (var c = 0; c < clusters; c++)
            {
                var norm = TensorPrimitives.Norm<float>(sums[c]);
                if (norm > 0)
                    TensorPrimitives.Divide(sums[c], norm, means[c]);
            }
        }
        return (assigned, means);
    }

    /// <summary>Writes one line for each fine cluster (its middle and coarse ones), then one for each word.</summary>
    public static void Run(string vectorsPath, string output, int words, int seed)
    {
        var vectors = WordVectors.Read(vectorsPath, words);
        var (fine, centres) = Cluster([.. vectors.Select(v => v.Vector)], 1024, seed);
        var (middle, _) = Cluster(centres, 192, seed);
        var (coarse, _) = Cluster(centres, 40, seed);
        File.WriteAllLines(output, Enumerable.Range(0, centres.Length).Select(c => FormattableString.Invariant($"#{middle[c]}\t{coarse[c]}"))
            .Concat(vectors.Select((v, i) => FormattableString.Invariant($"{v.Word}\t{fine[i]}"))));
    }
}
