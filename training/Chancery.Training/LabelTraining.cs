using Chancery.Language.Parsing;
using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>Learns to name relations on complete trees.</summary>
internal static class LabelTraining
{
    public static Perceptron Train(IReadOnlyList<ParsedSentence> sentences, Lessons lessons, int classCount, bool[] auxiliaries, int epochs)
    {
        var perceptron = new Perceptron(LabelFeatures.Bits, classCount);
        var features = new int[LabelFeatures.Count];
        var scores = new float[classCount];
        var shape = new TreeShape();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var s in lessons.Epoch(epoch))
            {
                var (words, tags, gold, labels) = sentences[s];
                int[] heads = [.. gold.Select(h => h == gold.Length ? -1 : h)];
                var found = (byte[])labels.Clone();
                shape.Set(heads);
                foreach (var word in shape.Order)
                {
                    if (heads[word] < 0)
                        continue;
                    LabelFeatures.Extract(words, tags, heads, found, shape, auxiliaries, word, features);
                    perceptron.Score(features, scores);
                    var best = TensorPrimitives.IndexOfMax<float>(scores);
                    perceptron.Tick();
                    if (best != labels[word])
                        perceptron.Update(features, labels[word], best);
                    found[word] = (byte)best;
                }
            }
        }
        return perceptron;
    }
}
