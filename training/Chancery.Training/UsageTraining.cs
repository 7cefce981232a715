using System.IO.Compression;
using Chancery.Language;
using Chancery.Language.Model;

namespace Chancery.Training;

/// <summary>How words are used at large: the Penn tags that a machine gave them in much news, the usual one and the next.</summary>
/// <remarks>The treebanks alone do not know most verbs in most of their forms.</remarks>
internal static class UsageTraining
{
    private const int Least = 3;
    private const double SecondShare = 0.1;

    public static ((uint Word, ushort Fine)[] Words, byte[] Usual) Train(string silverPath)
    {
        var counts = new SortedDictionary<uint, SortedDictionary<string, int>>();
        using var reader = new StreamReader(new GZipStream(File.OpenRead(silverPath), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#' || line.Split('\t') is not [_, var form, _, _, var tag, ..])
                continue;
            var key = WordClusters.Key(new Word(form, WordClusters.None, WordClusters.None).Lower);
            var tags = counts.TryGetValue(key, out var known) ? known : counts[key] = new SortedDictionary<string, int>(StringComparer.Ordinal);
            tags[tag] = tags.GetValueOrDefault(tag) + 1;
        }
        var classes = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var tagNumbers = new Dictionary<string, byte>(StringComparer.Ordinal);
        var usual = new List<byte>();
        var words = new List<(uint, ushort)>();
        foreach (var (word, tags) in counts)
        {
            var total = tags.Values.Sum();
            if (total < Least)
                continue;
            string[] ranked = [.. tags.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Where(t => t.Value >= SecondShare * total).Select(t => t.Key).Take(2)];
            var name = string.Join(' ', ranked);
            if (!classes.TryGetValue(name, out var number))
            {
                classes[name] = number = (ushort)classes.Count;
                usual.Add(tagNumbers.TryGetValue(ranked[0], out var tag) ? tag : tagNumbers[ranked[0]] = (byte)tagNumbers.Count);
            }
            words.Add((word, number));
        }
        return ([.. words], [.. usual]);
    }
}
