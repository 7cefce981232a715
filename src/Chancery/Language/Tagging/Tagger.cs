using System.Numerics.Tensors;
using Chancery.Language.Model;

namespace Chancery.Language.Tagging;

/// <summary>Tags words with universal and Penn parts of speech at once, greedily from left to right.</summary>
internal sealed class Tagger(LinearModel model, SureCases sure)
{
    /// <summary>Fills in the tag of each word of a sentence, as an index into the model's tag set.</summary>
    public void Tag(ReadOnlySpan<Word> words, Span<byte> tags)
    {
        Span<int> features = stackalloc int[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[model.Width];
        for (var i = 0; i < words.Length; i++)
        {
            if (sure.TryGet(SureCases.Of(words[i]), out tags[i]))
                continue;
            TaggerFeatures.Extract(words, tags, i, features);
            model.Score(features, scores);
            tags[i] = (byte)TensorPrimitives.IndexOfMax<int>(scores[..model.ClassCount]);
        }
    }
}
