using Chancery.Language;
using Chancery.Language.Tagging;

namespace Chancery.Training;

/// <summary>Learns to tag.</summary>
internal static class TaggerTraining
{
    public static Perceptron Train(IReadOnlyList<(Word[] Words, byte[] Tags)> sentences, Lessons lessons, int classCount, int epochs)
    {
        var perceptron = new Perceptron(TaggerFeatures.Bits, classCount);
        var features = new int[TaggerFeatures.Count];
        var scores = new float[classCount];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var s in lessons.Epoch(epoch))
            {
                var (words, gold) = sentences[s];
                var tags = new byte[words.Length];
                for (var i = 0; i < words.Length; i++)
                {
                    TaggerFeatures.Extract(words, tags, i, features);
                    perceptron.Score(features, scores);
                    var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(scores);
                    perceptron.Tick();
                    if (best != gold[i])
                        perceptron.Update(features, gold[i], best);
                    tags[i] = (byte)best;
                }
            }
        }
        return perceptron;
    }
}
