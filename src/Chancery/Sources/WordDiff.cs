using System.Text;

namespace Chancery.Sources;

/// <summary>Compares two texts word by word, as Myers does: the fewest words removed and added.</summary>
internal static class WordDiff
{
    /// <summary>Texts that differ in more words and marks have nothing in common that is worth showing.</summary>
    private const int MostDifferences = 2000;

    /// <summary>The pieces in order: those shared and removed are the first text, those shared and added the second, but for the width of blanks.</summary>
    public static IReadOnlyList<DiffPiece> Between(string before, string after)
    {
        var (a, b) = (Cut(before), Cut(after));
        var (start, end) = (0, 0);
        while (start < Math.Min(a.Count, b.Count) && Alike(a[start], b[start]))
            start++;
        while (end < Math.Min(a.Count, b.Count) - start && Alike(a[^(end + 1)], b[^(end + 1)]))
            end++;
        var pieces = new Pieces();
        for (var i = 0; i < start; i++)
            pieces.Add(DiffKind.Same, b[i]);
        foreach (var (kind, text) in Differences(a[start..^end], b[start..^end]))
            pieces.Add(kind, text);
        for (var i = end; i > 0; i--)
            pieces.Add(DiffKind.Same, b[^i]);
        return pieces.All();
    }

    private static List<DiffPiece> Differences(List<string> a, List<string> b)
    {
        if (a.Count == 0 || b.Count == 0 || Paths(a, b) is not { } paths)
            return [.. a.Select(w => new DiffPiece(DiffKind.Removed, w)), .. b.Select(w => new DiffPiece(DiffKind.Added, w))];
        var pieces = new List<DiffPiece>();
        var (x, y) = (a.Count, b.Count);
        for (var d = paths.Count - 1; d >= 0; d--)
        {
            var reach = paths[d];
            var k = x - y;
            var down = d > 0 && (k == -d || (k != d && reach[k - 1 + d] < reach[k + 1 + d]));
            var (fromX, fromY) = d == 0 ? (0, 0) : down ? (reach[k + 1 + d], reach[k + 1 + d] - k - 1) : (reach[k - 1 + d], reach[k - 1 + d] - k + 1);
            var (firstX, firstY) = d == 0 ? (0, 0) : down ? (fromX, fromY + 1) : (fromX + 1, fromY);
            while (x > firstX && y > firstY)
            {
                (x, y) = (x - 1, y - 1);
                pieces.Add(new DiffPiece(DiffKind.Same, b[y]));
            }
            if (d > 0)
                pieces.Add(down ? new DiffPiece(DiffKind.Added, b[fromY]) : new DiffPiece(DiffKind.Removed, a[fromX]));
            (x, y) = (fromX, fromY);
        }
        pieces.Reverse();
        return pieces;
    }

    /// <summary>For each number of differences how far each diagonal had come before it, from <c>-d</c> to <c>d</c>; null where there are too many.</summary>
    private static List<int[]>? Paths(List<string> a, List<string> b)
    {
        var most = Math.Min(a.Count + b.Count, MostDifferences);
        var reach = new int[(2 * most) + 3];
        var zero = most + 1;
        var paths = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            paths.Add(reach[(zero - d)..(zero + d + 1)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && reach[zero + k - 1] < reach[zero + k + 1]) ? reach[zero + k + 1] : reach[zero + k - 1] + 1;
                while (x < a.Count && x - k < b.Count && Alike(a[x], b[x - k]))
                    x++;
                reach[zero + k] = x;
                if (x >= a.Count && x - k >= b.Count)
                    return paths;
            }
        }
        return null;
    }

    private static bool Alike(string one, string other) => one == other || (char.IsWhiteSpace(one[0]) && char.IsWhiteSpace(other[0]));

    /// <summary>Words, runs of blanks, and single marks.</summary>
    private static List<string> Cut(string text)
    {
        var parts = new List<string>();
        for (int i = 0, end; i < text.Length; i = end)
        {
            end = i + 1;
            var kind = Kind(text, i);
            while (end < text.Length && kind != 0 && Kind(text, end) == kind)
                end++;
            parts.Add(text[i..end]);
        }
        return parts;

        static int Kind(string text, int i) => char.IsWhiteSpace(text[i]) ? 1 : char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark ? 2 : 0;
    }

    /// <summary>Puts the pieces together for people: blanks between two changes belong to both, what is removed stands before what is added.</summary>
    private sealed class Pieces
    {
        private readonly List<DiffPiece> _all = [];
        private readonly StringBuilder _same = new();
        private readonly StringBuilder _removed = new();
        private readonly StringBuilder _added = new();
        private string _blank = "";

        public void Add(DiffKind kind, string text)
        {
            if (kind == DiffKind.Same)
            {
                if (_removed.Length + _added.Length > 0 && _blank.Length == 0 && char.IsWhiteSpace(text[0]))
                {
                    _blank = text;
                    return;
                }
                Close();
                _same.Append(text);
                return;
            }
            if (_removed.Length + _added.Length == 0)
                Flush(_same, DiffKind.Same);
            _removed.Append(_blank);
            _added.Append(_blank);
            _blank = "";
            (kind == DiffKind.Removed ? _removed : _added).Append(text);
        }

        public IReadOnlyList<DiffPiece> All()
        {
            Close();
            Flush(_same, DiffKind.Same);
            return _all;
        }

        private void Close()
        {
            FlushChange(_removed, DiffKind.Removed);
            FlushChange(_added, DiffKind.Added);
            _same.Append(_blank);
            _blank = "";
        }

        /// <summary>What is nothing but a blank is no change that one could see.</summary>
        private void FlushChange(StringBuilder text, DiffKind kind)
        {
            if (text.Length == 0 || !string.IsNullOrWhiteSpace(text.ToString()))
            {
                Flush(text, kind);
                return;
            }
            if (kind == DiffKind.Added)
                _same.Append(text);
            text.Clear();
        }

        private void Flush(StringBuilder text, DiffKind kind)
        {
            if (text.Length > 0)
                _all.Add(new DiffPiece(kind, text.ToString()));
            text.Clear();
        }
    }
}
