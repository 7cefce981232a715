using System.Numerics.Tensors;
using Chancery.Language.Model;

namespace Chancery.Language.Parsing;

/// <summary>Names the relation of each word to its head when the tree is complete, from the root down.</summary>
internal sealed class Labeller(LinearModel model, SureCases sure, byte root, bool[] auxiliaries)
{
    /// <summary>Fills in the relations.</summary>
    public void Label(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, ReadOnlySpan<int> heads, TreeShape shape, Span<byte> labels)
    {
        Span<int> own = stackalloc int[LabelFeatures.Count], ahead = stackalloc int[LabelFeatures.Count];
        Span<short> scores = stackalloc short[LinearModel.Room];
        shape.Set(heads);
        labels.Fill(root);
        var at = Fetch(words, tags, heads, shape, labels, 0, own);
        while (at < words.Length)
        {
            var word = shape.Order[at];
            LabelFeatures.ExtractLabelled(words, tags, heads, labels, shape, word, own[LabelFeatures.Fixed..], model.Memory);
            // What the next word needs is fetched while this one is weighed.
            at = Fetch(words, tags, heads, shape, labels, at + 1, ahead);
            scores.Clear();
            model.Score(own, scores);
            scores[root] = short.MinValue;
            labels[word] = (byte)scores.IndexOf(TensorPrimitives.Max<short>(scores[..model.ClassCount]));
            var done = own;
            own = ahead;
            ahead = done;
        }
    }

    /// <summary>Goes to the next word of the order whose relation is not sure, and fetches those of its features that the tree decides alone.</summary>
    private int Fetch(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, ReadOnlySpan<int> heads, TreeShape shape, Span<byte> labels, int at, Span<int> features)
    {
        for (; at < words.Length; at++)
        {
            var word = shape.Order[at];
            if (heads[word] < 0 || sure.TryGet(SureCases.Of(tags[word], tags[heads[word]], heads[word] < word), out labels[word]))
                continue;
            LabelFeatures.ExtractFixed(words, tags, heads, shape, auxiliaries, word, features, model.Memory);
            return at;
        }
        return at;
    }
}
