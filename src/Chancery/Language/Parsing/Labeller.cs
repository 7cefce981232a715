using Chancery.Language.Model;

namespace Chancery.Language.Parsing;

/// <summary>Names the relation of each word to its head when the tree is complete, from the root down.</summary>
internal sealed class Labeller(LinearModel model, SureCases sure, byte root, bool[] auxiliaries)
{
    /// <summary>Fills in the relations.</summary>
    public void Label(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, ReadOnlySpan<int> heads, TreeShape shape, Span<byte> labels)
    {
        Span<int> features = stackalloc int[LabelFeatures.Capacity];
        Span<int> scores = stackalloc int[model.Width];
        shape.Set(heads);
        labels.Fill(root);
        foreach (var word in shape.Order)
        {
            if (heads[word] < 0)
                continue;
            if (sure.TryGet(SureCases.Of(tags[word], tags[heads[word]], heads[word] < word), out labels[word]))
                continue;
            var count = LabelFeatures.Extract(words, tags, heads, labels, shape, auxiliaries, word, features);
            model.Score(features[..count], scores);
            scores[root] = int.MinValue;
            labels[word] = (byte)System.Numerics.Tensors.TensorPrimitives.IndexOfMax<int>(scores[..model.ClassCount]);
        }
    }
}
