using Chancery.Articles;

namespace Chancery.Cli.Views.Ledgers;

/// <summary>Cuts a text by spans in Unicode code points.</summary>
internal sealed class CodePointOffsets(string text)
{
    private readonly int[]? _starts = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? null : Starts(text);

    public string Slice(TextSpan span)
    {
        var (start, end) = (Utf16(span.Start), Utf16(span.End));
        return text[start..end];
    }

    private int Utf16(int codePoint) => _starts is null ? Math.Min(codePoint, text.Length) : codePoint < _starts.Length ? _starts[codePoint] : text.Length;

    private static int[] Starts(string text)
    {
        var starts = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            starts.Add(i);
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
        }
        return [.. starts];
    }
}
