using NodaTime;

namespace Chancery.Sources;

/// <summary>Tells which articles on a shelf a new one is a copy of. It reads a few texts, however many there are.</summary>
/// <remarks>
/// The groups do not depend on the order in which articles come, as long as every copy is among the texts that are compared. It may not be where a mark leads to more texts
/// than are listed, and where a text resembles many others and is a copy of none of the likeliest.
/// </remarks>
internal sealed class SourcePlacing(ISourceShelf shelf)
{
    /// <summary>As many articles are compared word by word.</summary>
    private const int MostCompared = 24;

    /// <summary>Fewer shared marks are chance.</summary>
    private const int FewestShared = 3;

    /// <summary>Where not all marks are kept, fewer tell as much.</summary>
    private const int FewestSharedOfSome = 2;

    /// <summary>A text that is no copy of as many of one group is none of the others.</summary>
    private const int MostOfGroup = 8;

    /// <summary>So many candidates are looked up at a time.</summary>
    private const int Batch = 32;

    /// <summary>The weight of a mark that one text bears; a whole number, so that sums do not depend on their order.</summary>
    private const long Unit = 1L << 40;

    private readonly int _fewest = shelf.MostMarks == int.MaxValue ? FewestShared : FewestSharedOfSome;

    /// <summary>Places a text and keeps it.</summary>
    /// <param name="text">The text, whose number is not on the shelf yet or a group of its own there.</param>
    /// <param name="groups">The groups that it belongs to anyhow.</param>
    /// <returns>All groups that it belongs to.</returns>
    public IReadOnlySet<long> Place(ShelvedText text, params IEnumerable<long> groups)
    {
        var joined = new HashSet<long>(groups);
        if (!text.Sketch.IsComparable)
            return joined;
        if (shelf.Twin(text.Sketch, text.Published) is { } twin)
        {
            joined.Add(shelf.Groups([twin.Number])[twin.Number]);
            if (twin.Published == text.Published)
                return joined;
        }
        var marks = SketchFeatures.Of(text.Sketch, shelf.MostMarks);
        var (candidates, crowded) = Candidates(marks);
        Compare(text, candidates, joined);
        marks.ExceptWith(crowded);
        shelf.Keep(text, marks);
        return joined;
    }

    /// <summary>Adds the groups of those candidates that are copies.</summary>
    private void Compare(ShelvedText text, IEnumerable<long> candidates, HashSet<long> joined)
    {
        var index = new SentenceIndex(text.Sketch);
        var compared = 0;
        var others = new Dictionary<long, int>();
        foreach (var batch in candidates.Chunk(Batch))
        {
            var groups = shelf.Groups(batch);
            var texts = new Dictionary<long, ShelvedText>();
            for (var i = 0; i < batch.Length; i++)
            {
                var number = batch[i];
                var group = groups[number];
                // What is a copy of one of a group is of the group, and need not be compared with the others.
                if (joined.Contains(group) || others.GetValueOrDefault(group) == MostOfGroup)
                    continue;
                if (!texts.TryGetValue(number, out var other))
                {
                    foreach (var read in shelf.Texts([.. batch.Skip(i).Take(MostCompared)]))
                        texts[read.Number] = read;
                    other = texts[number];
                }
                if (IsCopy(text, index, other))
                    joined.Add(group);
                else
                    others[group] = others.GetValueOrDefault(group) + 1;
                if (++compared == MostCompared)
                    return;
            }
        }
    }

    /// <summary>The articles that share most with the marks, the rarest marks counting most. And the marks that lead to as many texts as are listed.</summary>
    private (IEnumerable<long> Chosen, List<uint> Crowded) Candidates(HashSet<uint> marks)
    {
        var holders = shelf.Holders(marks);
        var counts = new Dictionary<uint, int>(marks.Count);
        foreach (var (mark, _) in holders)
            counts[mark] = counts.GetValueOrDefault(mark) + 1;
        var weights = new Dictionary<long, (long Weight, int Shared)>();
        foreach (var (mark, number) in holders)
        {
            var (weight, shared) = weights.GetValueOrDefault(number);
            weights[number] = (weight + (Unit / counts[mark]), shared + 1);
        }
        var chosen = weights.Where(p => p.Value.Shared >= _fewest).OrderByDescending(p => p.Value.Weight).ThenBy(p => p.Key).Select(p => p.Key);
        return (chosen, [.. counts.Where(c => c.Value >= FeatureTable.LongestList).Select(c => c.Key)]);
    }

    private static bool IsCopy(ShelvedText one, SentenceIndex index, ShelvedText other)
    {
        var oneIsShorter = IsShorter(one.Sketch, other.Sketch);
        var (shorter, longer) = oneIsShorter ? (one, other) : (other, one);
        int? days = one.Published is { } a && other.Published is { } b ? Math.Abs(Period.DaysBetween(a, b)) : null;
        // A later text that holds a short earlier one among much else reports on it; a copy of a longer text is no earlier than that.
        if (longer.Published > shorter.Published && shorter.Sketch.Words * 2 < longer.Sketch.Words)
            return false;
        var resemblance = Resemblance.Of(shorter.Sketch, oneIsShorter ? new SentenceIndex(other.Sketch) : index);
        return CopyTest.IsCopy(resemblance, shorter.Sketch.Words, days);
    }

    /// <summary>Of two texts of one length it must not matter which came first.</summary>
    private static bool IsShorter(SourceSketch one, SourceSketch other) =>
        one.Words != other.Words ? one.Words < other.Words : one.Codes.SequenceCompareTo(other.Codes) < 0;
}
