using System.Globalization;
using Chancery.Language.Model;

namespace Chancery.Training;

/// <summary>The clusters that <see cref="ClusterTraining"/> wrote.</summary>
internal sealed class ClusterFile
{
    public ClusterFile(string path)
    {
        var lines = File.ReadAllLines(path).Select(l => l.Split('\t')).ToArray();
        var heads = lines.TakeWhile(l => l[0][0] == '#').ToArray();
        Middle = [.. heads.Select(l => byte.Parse(l[0].AsSpan(1), CultureInfo.InvariantCulture))];
        Coarse = [.. heads.Select(l => byte.Parse(l[1], CultureInfo.InvariantCulture))];
        Words = [.. lines.Skip(heads.Length)
            .Select(l => (Word: WordClusters.Key(FeatureHash.Of(l[0])), Fine: ushort.Parse(l[1], CultureInfo.InvariantCulture)))
            .DistinctBy(w => w.Word)
            .OrderBy(w => w.Word)];
    }

    public (uint Word, ushort Fine)[] Words { get; }

    public byte[] Middle { get; }

    public byte[] Coarse { get; }

    public WordClusters Clusters => new(Words, Middle, Coarse);
}
