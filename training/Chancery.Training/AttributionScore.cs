using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Training;

/// <summary>The exact measure of the literature (Pareti 2015): spans are sets of letters and figures, counted role by role; and the share of attributions found whole.</summary>
internal sealed class AttributionScore
{
    private static readonly string[] Roles = ["source", "cue", "content"];

    private readonly int[,] _counts = new int[3, 4];
    private int _linked;
    private int _linkedGold;
    private int _linkedFound;
    private readonly int[,] _byConfidence = new int[10, 2];

    public static HashSet<int> Characters(string text, IEnumerable<TextSpan> spans)
    {
        var set = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                    set.Add(i);
            }
        }
        return set;
    }

    public void Add(AttributedArticle article, IReadOnlyList<AttributionRelation> found)
    {
        var predicted = found.Select(a => new[] { Set(a.Source), Set([a.Cue]), Set(a.Content) }).ToList();
        var gold = article.Characters.Select(c => Roles.Select(r => c[r][0]).ToArray()).ToList();
        for (var role = 0; role < 3; role++)
        {
            var g = gold.Select(x => x[role]).Where(x => x.Count > 0).ToList();
            var p = predicted.Select(x => x[role]).Where(x => x.Count > 0).ToList();
            _counts[role, 0] += p.Count(x => g.Exists(y => y.SetEquals(x)));
            _counts[role, 1] += p.Count;
            _counts[role, 2] += g.Count(x => p.Exists(y => y.SetEquals(x)));
            _counts[role, 3] += g.Count;
        }
        for (var i = 0; i < found.Count; i++)
        {
            var bucket = Math.Min(9, (int)(found[i].Confidence * 10));
            _byConfidence[bucket, 0]++;
            _byConfidence[bucket, 1] += gold.Exists(g => g[1].Overlaps(predicted[i][1])) ? 1 : 0;
        }
        var taken = new HashSet<int>();
        foreach (var g in gold.Where(g => g[2].Count > 0))
        {
            _linkedGold++;
            for (var i = 0; i < predicted.Count; i++)
            {
                var p = predicted[i];
                if (!taken.Contains(i) && 2 * p[2].Intersect(g[2]).Count() >= p[2].Union(g[2]).Count() && (g[0].Count == 0 || p[0].Overlaps(g[0])))
                {
                    taken.Add(i);
                    _linked++;
                    break;
                }
            }
        }
        _linkedFound += predicted.Count(p => p[2].Count > 0);

        HashSet<int> Set(IEnumerable<TokenRange> ranges) =>
            Characters(article.Text, ranges.Select(r => new TextSpan(article.Analysis.Tokens[r.First].Span.Start, article.Analysis.Tokens[r.End - 1].Span.End)));
    }

    public override string ToString()
    {
        var parts = Enumerable.Range(0, 3).Select(r => Line(Roles[r], _counts[r, 0], _counts[r, 1], _counts[r, 2], _counts[r, 3]));
        return string.Join("  ", parts.Append(Line("linked", _linked, _linkedFound, _linked, _linkedGold)));
    }

    /// <summary>By tenths of confidence, how many phrases people marked too.</summary>
    public string Reliability() => string.Join("  ", Enumerable.Range(0, 10).Where(b => _byConfidence[b, 0] > 0)
        .Select(b => FormattableString.Invariant($"{b / 10.0:F1}: {_byConfidence[b, 1]}/{_byConfidence[b, 0]}")));

    private static string Line(string name, int right, int found, int hit, int gold)
    {
        double p = 100.0 * right / Math.Max(1, found), r = 100.0 * hit / Math.Max(1, gold);
        return FormattableString.Invariant($"{name} {p:F1}/{r:F1}/{2 * p * r / Math.Max(1, p + r):F1}");
    }
}
