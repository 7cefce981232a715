using System.Globalization;
using System.IO.Compression;

namespace Chancery.Training;

/// <summary>News as another tool has read it: sentences and names, with offsets.</summary>
internal static class SilverCorpus
{
    /// <summary>For each document, the code points at which its sentences end.</summary>
    public static Dictionary<string, HashSet<int>> Sentences(string path)
    {
        var ends = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        HashSet<int> current = [];
        var end = 0;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
                ends[line["# newdoc id = ".Length..]] = current = [];
            else if (line.Length == 0)
                current.Add(end);
            else if (line[0] != '#')
                end = int.Parse(line[(line.IndexOf("Span=", StringComparison.Ordinal) + 5)..].Split(':', '|')[1], CultureInfo.InvariantCulture);
        }
        return ends;
    }
}
