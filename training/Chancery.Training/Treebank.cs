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
        var names = new GumNames();
        var starts = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
                Add();
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                starts = true;
            else if (line[0] != '#' && line.Split('\t') is var cells && int.TryParse(cells[0], out _))
                rows.Add(cells);
        }
        Add();
        return sentences;

        void Add()
        {
            if (rows.Count == 0)
                return;
            sentences.Add(new TreebankSentence(
                [.. rows.Select(r => r[1])],
                [.. rows.Select(r => r[2])],
                [.. rows.Select(r => $"{r[3]}/{r[4]}")],
                [.. rows.Select(r => int.Parse(r[6], System.Globalization.CultureInfo.InvariantCulture) is var h && h == 0 ? rows.Count : h - 1)],
                [.. rows.Select(r => r[7])],
                names.Read(rows),
                starts));
            rows.Clear();
            starts = false;
        }
    }
}
