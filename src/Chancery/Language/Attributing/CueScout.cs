using System.Runtime.InteropServices;
using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>Tells at a glance which words may belong to a reporting phrase, so that only those are looked at closely: a linear model over a few features.</summary>
/// <param name="weights">A weight for each hashed feature.</param>
/// <param name="threshold">The least sum of a word that may.</param>
internal sealed class CueScout(sbyte[] weights, int threshold)
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 16;

    /// <summary>How many features a word has.</summary>
    public const int Count = 12;

    /// <summary>Words this near to one that may belong to a phrase are looked at as well.</summary>
    public const int Reach = 2;

    /// <summary>Marks the words of a sentence that may belong to a reporting phrase, and those beside them.</summary>
    /// <returns>Whether there is any.</returns>
    public bool Mark(AttributionSheet a, Sentence sentence, Span<bool> marked)
    {
        marked.Clear();
        Span<int> features = stackalloc int[Count];
        var (any, open) = (false, 0);
        for (var i = 0; i < marked.Length; i++)
        {
            Extract(a, sentence, sentence.FirstToken + i, features);
            var sum = 0;
            foreach (var feature in features)
                sum += weights[feature];
            if (sum >= threshold)
            {
                for (var k = open; k <= Math.Min(i + Reach, marked.Length - 1); k++)
                    marked[k] = marked[k] || k >= i - Reach;
                (any, open) = (true, Math.Max(0, i - Reach));
            }
        }
        return any;
    }

    /// <summary>Fills in the features of a word.</summary>
    public static void Extract(AttributionSheet a, Sentence sentence, int i, Span<int> features)
    {
        int head = a.Heads[i];
        ulong lemma = a.Lemmas[i], tag = a.Tags[i], label = a.Labels[i], headLemma = head < 0 ? 1UL : a.Lemmas[head];
        ulong before = i == sentence.FirstToken ? 1UL : a.Lemmas[i - 1], after = i + 1 == sentence.EndToken ? 1UL : a.Lemmas[i + 1];
        ulong quote = (a.Quotes[i] == 0 ? 0UL : 1) + (i > sentence.FirstToken && a.Quotes[i - 1] != 0 ? 2UL : 0) + (i + 1 < sentence.EndToken && a.Quotes[i + 1] != 0 ? 4UL : 0);
        var f = new FeatureFiller(Bits, features);
        f.Add(lemma, tag);
        f.Add(lemma, label);
        f.Add(lemma, after);
        f.Add(before, lemma);
        f.Add(a.Closers[i], tag);
        f.Add(a.Closers[i], lemma);
        f.Add(label, tag, headLemma);
        f.Add(quote, tag, label);
        f.Add(quote, lemma);
        f.Add(a.Words[i].Fine, label);
        f.Add(a.Openers[i], a.Words[i].Middle, label);
        f.Add(a.Subjects[i] < 0 ? 1UL : a.Words[a.Subjects[i]].Middle, a.Words[i].Fine);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The bytes end too soon.</exception>
    public static CueScout Read(BinaryReader reader)
    {
        var threshold = reader.ReadInt32();
        var weights = new sbyte[1 << Bits];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new CueScout(weights, threshold);
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(threshold);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }
}
