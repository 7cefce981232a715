using Chancery.Language.Parsing;
using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>Learns to name relations on complete trees.</summary>
internal static class LabelTraining
{
    public static Perceptron Train(IReadOnlyList<ParsedSentence> sentences, int classCount, bool[] auxiliaries, int epochs, int seed)
    {
        var perceptron = new Perceptron(LabelFeatures.Bits, classCount);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var features = new int[LabelFeatures.Capacity];
        var scores = new float[classCount];
        var shape = new TreeShape();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order)
            {
                var (words, tags, gold, labels) = sentences[s];
                int[] heads = [.. gold.Select(h => h == gold.Length ? -1 : h)];
                var found = (byte[])labels.Clone();
                shape.Set(heads);
                foreach (var word in shape.Order)
                {
                    if (heads[word] < 0)
                        continue;
                    var active = features.AsSpan(0, LabelFeatures.Extract(words, tags, heads, found, shape, auxiliaries, word, features));
                    perceptron.Score(active, scores);
                    var best = TensorPrimitives.IndexOfMax<float>(scores);
                    perceptron.Tick();
                    if (best != labels[word])
                        perceptron.Update(active, labels[word], best);
                    found[word] = (byte)best;
                }
            }
        }
        return perceptron;
    }
}
