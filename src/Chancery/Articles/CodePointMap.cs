namespace Chancery.Articles;

/// <summary>Converts UTF-16 offsets of a text into Unicode code points, the unit of every offset that a record prints.</summary>
public sealed class CodePointMap
{
    private readonly int[]? _lowSurrogates;

    /// <summary>Prepares the conversion for one text; texts without surrogate pairs cost one scan and no memory.</summary>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return;
        var lows = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                lows.Add(i);
        }
        _lowSurrogates = [.. lows];
    }

    /// <summary>The code point offset of a UTF-16 offset. An offset inside a surrogate pair counts as the end of the pair.</summary>
    public int ToCodePoint(int utf16Offset)
    {
        if (_lowSurrogates is null)
            return utf16Offset;
        var index = Array.BinarySearch(_lowSurrogates, utf16Offset);
        var pairsBefore = index < 0 ? ~index : index;
        return utf16Offset - pairsBefore;
    }

    /// <summary>The UTF-16 offset of a code point offset: the inverse of <see cref="ToCodePoint"/>.</summary>
    public int ToUtf16(int codePointOffset)
    {
        if (_lowSurrogates is null)
            return codePointOffset;
        int low = 0, high = _lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            // The pair lies before the offset where its own code point does.
            if (_lowSurrogates[middle] - middle <= codePointOffset)
                low = middle + 1;
            else
                high = middle;
        }
        return codePointOffset + low;
    }
}
