using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;

namespace Chancery.Sources;

/// <summary>Finds what a copy changed in the text that it copies, facts first.</summary>
internal sealed class ChangeFinder
{
    /// <summary>A sentence with a smaller share of its words in its counterpart has none.</summary>
    private const double LeastShared = 0.25;
    private const int CandidateSentences = 3;

    /// <summary>Quotation marks count as lost where this share of the quoted words stands unquoted.</summary>
    private const double MostOf = 0.6;

    /// <summary>Shorter quotations are names and words at a distance.</summary>
    private const int FewestQuoted = 3;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _cues;

    public ChangeFinder(ReferenceData data)
    {
        var cues = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "according" };
        foreach (var lemma in data.Rows("reporting-cues.tsv").Where(r => r["pos"] == "verb" && r["type"] == "assertion").Select(r => r["lemma"]).Where(l => !l.Contains(' ', StringComparison.Ordinal)))
            cues.UnionWith([lemma, lemma + "s", lemma + "ed", lemma + "d", lemma + "ing", (lemma.EndsWith('e') ? lemma[..^1] : lemma) + "ing"]);
        cues.UnionWith(["said", "told", "spoke", "wrote"]);
        _cues = cues.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static ChangeFinder Default { get; } = new(ReferenceData.Default);

    /// <summary>The changes, the gravest kind first and in the order of the original within a kind.</summary>
    public IReadOnlyList<SourceChange> Find(string original, string copy)
    {
        var before = SourceScanner.Default.Scan(original, SourceSketch.MostWords);
        var after = SourceScanner.Default.Scan(copy, SourceSketch.MostWords);
        if (before.Count == 0 || after.Count == 0)
            return [];
        var (from, to) = (SourceSketch.Of(before), SourceSketch.Of(after));
        var comparison = new SentenceComparison(original, copy, before, after, _cues);
        var index = new SentenceIndex(to);
        Span<int> candidates = stackalloc int[CandidateSentences];
        var met = new bool[to.Starts.Length];
        for (var s = 0; s + 1 < from.Starts.Length; s++)
        {
            var range = from.Starts[s]..from.Starts[s + 1];
            var best = -1;
            var top = 0;
            foreach (var candidate in candidates[..index.Find(from.Codes[range], from.Traits[range], candidates)])
            {
                var score = SentenceAligner.Score(from.Codes[range], from.Traits[range], to.Codes[to.Starts[candidate]..to.Starts[candidate + 1]]);
                if (score > top)
                    (best, top) = (candidate, score);
            }
            var worth = 0;
            foreach (var traits in from.Traits[range])
                worth += SentenceAligner.Worth(traits);
            if (best < 0 || top < LeastShared * worth)
            {
                comparison.Add(ChangeKind.Omitted, range, 0..0);
                continue;
            }
            met[best] = true;
            comparison.Compare(range, to.Starts[best]..to.Starts[best + 1]);
        }
        for (var s = 0; s + 1 < to.Starts.Length; s++)
        {
            if (!met[s] && !index.IsKnownTo(from, s))
                comparison.Add(ChangeKind.Added, 0..0, to.Starts[s]..to.Starts[s + 1]);
        }
        return Merged(comparison.Changes, original, copy);
    }

    /// <summary>Makes one change of neighbours of one kind, and puts the gravest first.</summary>
    private static List<SourceChange> Merged(List<SourceChange> changes, string original, string copy)
    {
        var merged = new List<SourceChange>();
        foreach (var change in changes.OrderBy(c => c.Kind))
        {
            if (merged.Count > 0 && merged[^1] is var last && last.Kind == change.Kind && Touch(last.Original, change.Original, original)
                && (change.Copy.IsEmpty || last.Copy.IsEmpty || last.Copy == change.Copy || Touch(last.Copy, change.Copy, copy)))
            {
                merged[^1] = last with
                {
                    Original = last.Original.Union(change.Original),
                    Copy = last.Copy.IsEmpty ? change.Copy : change.Copy.IsEmpty ? last.Copy : last.Copy.Union(change.Copy),
                };
            }
            else
            {
                merged.Add(change);
            }
        }
        return merged;
    }

    private static bool Touch(TextSpan one, TextSpan next, string text) =>
        !one.IsEmpty && !next.IsEmpty && one.End <= next.Start && text.AsSpan(one.End, next.Start - one.End).IsWhiteSpace();

    /// <summary>One pair of texts, and what was found so far.</summary>
    private sealed class SentenceComparison(string original, string copy, List<SourceWord> before, List<SourceWord> after, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> cues)
    {
        public List<SourceChange> Changes { get; } = [];

        public void Add(ChangeKind kind, Range from, Range to) => Changes.Add(new SourceChange(kind, Span(before, from), Span(after, to)));

        public void Compare(Range from, Range to)
        {
            var a = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(before)[from];
            var b = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(after)[to];
            var pairs = WordAlignment.Of(a, b);
            var (i, j) = (from.Start.Value, to.Start.Value);
            CompareFigures(a, b, pairs, i, j);
            CompareQuotations(a, b, pairs, i, j);
            CompareWords(a, b, pairs, i, j);
        }

        private static TextSpan Span(List<SourceWord> words, Range range) =>
            range.Start.Value >= range.End.Value ? default : words[range.Start.Value].Span.Union(words[range.End.Value - 1].Span);

        private void CompareFigures(ReadOnlySpan<SourceWord> a, ReadOnlySpan<SourceWord> b, int[] pairs, int i, int j)
        {
            var copied = FigureReader.Default.Read(copy, b);
            foreach (var figure in FigureReader.Default.Read(original, a))
            {
                if (copied.Any(figure.SameAs))
                    continue;
                var place = Enumerable.Range(figure.First, figure.End - figure.First).Select(k => pairs[k]).FirstOrDefault(p => p >= 0, -1);
                var other = copied.FirstOrDefault(f => place >= f.First && place < f.End);
                var kind = figure.IsSum || other.IsSum ? ChangeKind.Sum : ChangeKind.Number;
                if (other.End > 0)
                    Add(kind, (i + figure.First)..(i + figure.End), (j + other.First)..(j + other.End));
                else if (place >= 0 && figure.Value >= 10)
                    Add(kind, (i + figure.First)..(i + figure.End), (j + place)..(j + place + 1));
            }
        }

        private void CompareQuotations(ReadOnlySpan<SourceWord> a, ReadOnlySpan<SourceWord> b, int[] pairs, int i, int j)
        {
            for (var start = 0; start < a.Length; start++)
            {
                var quoted = a[start].Traits & WordTraits.Quoted;
                var (end, paired, turned, first, last) = (start, 0, 0, int.MaxValue, -1);
                for (; end < a.Length && (a[end].Traits & WordTraits.Quoted) == quoted; end++)
                {
                    if (pairs[end] < 0)
                        continue;
                    paired++;
                    if ((b[pairs[end]].Traits & WordTraits.Quoted) == quoted)
                        continue;
                    turned++;
                    first = Math.Min(first, pairs[end]);
                    last = Math.Max(last, pairs[end]);
                }
                if (quoted != 0 && end - start >= FewestQuoted && turned >= MostOf * paired && turned > 0)
                    Add(ChangeKind.QuotationLost, (i + start)..(i + end), (j + first)..(j + last + 1));
                else if (quoted == 0 && turned >= FewestQuoted && (b.Length - 1 == last || (b[last + 1].Traits & WordTraits.Quoted) == 0))
                    Add(ChangeKind.QuotationAdded, (i + start)..(i + end), (j + first)..(j + last + 1));
                start = end - 1;
            }
        }

        private void CompareWords(ReadOnlySpan<SourceWord> a, ReadOnlySpan<SourceWord> b, int[] pairs, int i, int j)
        {
            var taken = new bool[b.Length];
            foreach (var pair in pairs)
            {
                if (pair >= 0)
                    taken[pair] = true;
            }
            var reports = HasCue(original, a);
            for (var k = 0; k < a.Length; k++)
            {
                var place = pairs[k];
                if (place >= 0 && a[k].Code == b[place].Code)
                    continue;
                var (from, to) = ((i + k)..(i + k + 1), place < 0 ? 0..0 : (j + place)..(j + place + 1));
                if ((a[k].Traits & WordTraits.Modal) != 0)
                {
                    // Only where its neighbours were kept is it this word that changed.
                    if (!Has(b, a[k].Code) && (Kept(a, b, pairs, k - 1) || Kept(a, b, pairs, k + 1)))
                        Add(ChangeKind.Modality, from, to);
                }
                else if ((a[k].Traits & (WordTraits.Name | WordTraits.Quoted)) == WordTraits.Name && !Has(b, a[k].Code))
                {
                    if (reports && IsGone(a, b, k) && IsBesideCue(a, k))
                        Add(ChangeKind.Speaker, from, to);
                    else if (place >= 0 && (b[place].Traits & WordTraits.Name) != 0)
                        Add(ChangeKind.Name, from, to);
                }
            }
            for (var k = 0; k < b.Length; k++)
            {
                if (!taken[k] && (b[k].Traits & WordTraits.Modal) != 0 && !Has(a, b[k].Code) && k > 0 && k + 1 < b.Length && taken[k - 1] && taken[k + 1])
                    Add(ChangeKind.Modality, 0..0, (j + k)..(j + k + 1));
            }
        }

        /// <summary>Whether nothing is left of the name that a word belongs to.</summary>
        private static bool IsGone(ReadOnlySpan<SourceWord> a, ReadOnlySpan<SourceWord> b, int name)
        {
            var first = name;
            while (first > 0 && (a[first - 1].Traits & WordTraits.Name) != 0)
                first--;
            for (; first < a.Length && (a[first].Traits & WordTraits.Name) != 0; first++)
            {
                if (Has(b, a[first].Code))
                    return false;
            }
            return true;
        }

        private bool IsBesideCue(ReadOnlySpan<SourceWord> a, int name)
        {
            for (var k = Math.Max(0, name - 3); k < Math.Min(a.Length, name + 4); k++)
            {
                if ((a[k].Traits & WordTraits.Quoted) == 0 && cues.Contains(a[k].Span.In(original)))
                    return true;
            }
            return false;
        }

        private bool HasCue(string text, ReadOnlySpan<SourceWord> words)
        {
            foreach (var word in words)
            {
                if (cues.Contains(word.Span.In(text)))
                    return true;
            }
            return false;
        }

        private static bool Kept(ReadOnlySpan<SourceWord> a, ReadOnlySpan<SourceWord> b, int[] pairs, int k) =>
            k >= 0 && k < a.Length && pairs[k] >= 0 && b[pairs[k]].Code == a[k].Code;

        private static bool Has(ReadOnlySpan<SourceWord> words, ushort code)
        {
            foreach (var word in words)
            {
                if (word.Code == code)
                    return true;
            }
            return false;
        }
    }
}
