using System.IO.Compression;

namespace Chancery.Training;

/// <summary>Reads CoNLL-U, plain or compressed.</summary>
internal static class Treebank
{
    public static List<TreebankSentence> Read(string path)
    {
        var sentences = new List<TreebankSentence>();
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
                Add(sentences, rows);
            else if (line[0] != '#' && line.Split('\t') is var cells && int.TryParse(cells[0], out _))
                rows.Add(cells);
        }
        Add(sentences, rows);
        return sentences;
    }

    private static void Add(List<TreebankSentence> sentences, List<string[]> rows)
    {
        if (rows.Count > 0)
        {
            sentences.Add(new TreebankSentence(
                [.. rows.Select(r => r[1])],
                [.. rows.Select(r => r[2])],
                [.. rows.Select(r => $"{r[3]}/{r[4]}")],
                [.. rows.Select(r => int.Parse(r[6], System.Globalization.CultureInfo.InvariantCulture) is var h && h == 0 ? rows.Count : h - 1)],
                [.. rows.Select(r => r[7])]));
        }
        rows.Clear();
    }
}
