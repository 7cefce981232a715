using Chancery.Language;
using Chancery.Language.Naming;

namespace Chancery.Training;

/// <summary>Names out of GUM's mentions, which are whole phrases: their proper nouns, without articles, titles and what follows.</summary>
internal sealed class GumNames
{
    private readonly Dictionary<string, Stack<(string Type, int Start)>> _open = new(StringComparer.Ordinal);

    /// <summary>How each word of a sentence takes part in names.</summary>
    public byte[] Read(IReadOnlyList<string[]> rows)
    {
        var mentions = new List<(string Type, int Start, int End)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var entity = rows[i][9].Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal));
            if (entity is not null)
                Mentions(entity["Entity=".Length..], i, mentions);
        }
        _open.Clear();
        var names = mentions.Select(m => Name(rows, m.Type, m.Start, m.End)).Where(n => n.End > n.Start).OrderByDescending(n => n.End - n.Start).ThenBy(n => n.Start);
        var classes = new byte[rows.Count];
        foreach (var (kind, start, end) in names)
        {
            if (classes.AsSpan(start, end - start).ContainsAnyExcept((byte)0))
                continue;
            for (var i = start; i < end; i++)
                classes[i] = NameClass.Of(kind, i == start);
        }
        return classes;
    }

    private void Mentions(string entity, int at, List<(string Type, int Start, int End)> mentions)
    {
        for (var i = 0; i < entity.Length;)
        {
            var opens = entity[i] == '(';
            var end = entity.IndexOfAny(['(', ')'], i + 1);
            var body = entity[(opens ? i + 1 : i)..(end < 0 ? entity.Length : end)];
            var closes = end >= 0 && entity[end] == ')';
            var parts = body.Split('-');
            if (opens && closes)
            {
                mentions.Add((parts[1], at, at + 1));
            }
            else if (opens)
            {
                if (!_open.TryGetValue(parts[0], out var stack))
                    _open[parts[0]] = stack = [];
                stack.Push((parts[1], at));
            }
            else if (_open.TryGetValue(body, out var stack) && stack.TryPop(out var begun))
            {
                mentions.Add((begun.Type, begun.Start, at + 1));
            }
            i = end < 0 ? entity.Length : closes ? end + 1 : end;
        }
    }

    private static (EntityKind Kind, int Start, int End) Name(IReadOnlyList<string[]> rows, string type, int start, int end)
    {
        var head = Enumerable.Range(start, end - start).First(i => Head(i) < start || Head(i) >= end);
        EntityKind? kind = type switch
        {
            "person" => EntityKind.Person,
            "organization" => EntityKind.Organisation,
            "place" => EntityKind.Place,
            "object" or "event" or "abstract" => EntityKind.Other,
            _ => null,
        };
        if (kind is null || rows[head][3] != "PROPN")
            return default;
        int first = head, last = head;
        while (first > start && IsProper(first - 1) && rows[first - 1][7] != "nmod:desc")
            first--;
        while (last + 1 < end)
        {
            if ((IsProper(last + 1) || rows[last + 1][3] == "NUM") && Within(last + 1))
                last++;
            else if (kind != EntityKind.Person && rows[last + 1][1] is "of" or "and" or "for" or "on" or "&" && last + 2 < end && IsProper(last + 2))
                last += 2;
            else if (kind != EntityKind.Person && rows[last + 1][1] is "of" or "for" && last + 3 < end && rows[last + 2][1] == "the" && IsProper(last + 3))
                last += 3;
            else
                break;
        }
        return (kind.Value, first, last + 1);

        int Head(int i) => int.Parse(rows[i][6], System.Globalization.CultureInfo.InvariantCulture) - 1;
        bool IsProper(int i) => rows[i][3] == "PROPN" || rows[i][4] is "NNP" or "NNPS";
        bool Within(int i) => Head(i) >= first && Head(i) <= last;
    }
}
