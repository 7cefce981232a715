using System.Text;
using Chancery.Articles;

namespace Chancery.Reading.Wording;

/// <summary>A text with its mangled wording replaced by what it stood for, and the way back to the characters of the text itself.</summary>
internal sealed class RestoredText
{
    private readonly List<(int Restored, int RestoredEnd, int Original, int OriginalEnd)> _pieces = [];

    /// <summary>Restores a text.</summary>
    /// <param name="text">The text as it stands.</param>
    /// <param name="readings">Its readings by place, none overlapping another.</param>
    public RestoredText(string text, IReadOnlyList<WordingReading> readings)
    {
        var restored = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var reading in readings)
        {
            restored.Append(text, at, reading.Span.Start - at);
            _pieces.Add((restored.Length, restored.Length + reading.Reading.Length, reading.Span.Start, reading.Span.End));
            restored.Append(reading.Reading);
            at = reading.Span.End;
        }
        restored.Append(text, at, text.Length - at);
        Text = restored.ToString();
    }

    /// <summary>The restored text.</summary>
    public string Text { get; }

    /// <summary>The characters of the text itself for some of the restored one; part of a reading stands for all of the wording.</summary>
    public TextSpan Back(TextSpan span)
    {
        var start = Back(span.Start, atEnd: false);
        return new TextSpan(start, Math.Max(start, span.IsEmpty ? start : Back(span.End, atEnd: true)));
    }

    private int Back(int place, bool atEnd)
    {
        int low = 0, high = _pieces.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Restored < place || (!atEnd && _pieces[middle].Restored == place))
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
            return place;
        var (_, restoredEnd, original, originalEnd) = _pieces[low - 1];
        if (place < restoredEnd || (atEnd && place == restoredEnd))
            return atEnd ? originalEnd : original;
        return place + originalEnd - restoredEnd;
    }
}
