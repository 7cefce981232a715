using System.Numerics.Tensors;
using Chancery.Language.Model;

namespace Chancery.Language.Tagging;

/// <summary>Tags words with universal and Penn parts of speech at once, greedily from left to right.</summary>
internal sealed class Tagger(LinearModel model, SureCases sure)
{
    /// <summary>Fills in the tag of each word of a sentence, as an index into the model's tag set.</summary>
    public void Tag(ReadOnlySpan<Word> words, Span<byte> tags)
    {
        Span<int> own = stackalloc int[TaggerFeatures.Count], ahead = stackalloc int[TaggerFeatures.Count];
        Span<short> scores = stackalloc short[LinearModel.Room];
        var word = Fetch(words, tags, 0, own);
        while (word < words.Length)
        {
            TaggerFeatures.ExtractTagged(words, tags, word, own[TaggerFeatures.Fixed..], model.Memory);
            // What the next word needs is fetched while this one is weighed.
            var next = Fetch(words, tags, word + 1, ahead);
            scores.Clear();
            model.Score(own, scores);
            tags[word] = (byte)scores.IndexOf(TensorPrimitives.Max<short>(scores[..model.ClassCount]));
            word = next;
            var done = own;
            own = ahead;
            ahead = done;
        }
    }

    /// <summary>Goes to the next word whose tag is not sure, and fetches those of its features that the words decide alone.</summary>
    private int Fetch(ReadOnlySpan<Word> words, Span<byte> tags, int word, Span<int> features)
    {
        while (word < words.Length && sure.TryGet(SureCases.Of(words[word]), out tags[word]))
            word++;
        if (word < words.Length)
            TaggerFeatures.ExtractFixed(words, word, features, model.Memory);
        return word;
    }
}
