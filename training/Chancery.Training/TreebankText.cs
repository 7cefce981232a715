using System.IO.Compression;
using System.Text;

namespace Chancery.Training;

/// <summary>The texts that treebanks were made from, paragraphs with an empty line between them, and the code points at which their sentences end.</summary>
internal static class TreebankText
{
    public static IEnumerable<(string Text, HashSet<int> Ends)> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var (text, ends) = (new StringBuilder(), new HashSet<int>());
        var between = "";
        var length = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && text.Length > 0)
            {
                yield return (text.ToString(), ends);
                (text, ends, between, length) = (new StringBuilder(), [], "", 0);
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
            {
                between = "\n\n";
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                var sentence = between + line["# text = ".Length..];
                text.Append(sentence);
                length += sentence.EnumerateRunes().Count();
                ends.Add(length);
                between = " ";
            }
        }
        if (text.Length > 0)
            yield return (text.ToString(), ends);
    }
}
