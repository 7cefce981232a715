using Chancery.Language.Naming;

namespace Chancery.Training;

/// <summary>Learns to find names, article by article, with the memory that reading has.</summary>
internal static class NameTraining
{
    public static Perceptron Train(IReadOnlyList<NamedSentence[]> documents, int epochs, int seed)
    {
        var perceptron = new Perceptron(NameFeatures.Bits, NameClass.Count);
        var random = new Random(seed);
        var order = Enumerable.Range(0, documents.Count).ToArray();
        var features = new int[NameFeatures.Capacity];
        var scores = new float[NameClass.Count];
        var memory = new NameMemory();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var d in order)
            {
                memory.Clear();
                foreach (var sentence in documents[d])
                {
                    var classes = new byte[sentence.Words.Length];
                    for (var i = 0; i < classes.Length; i++)
                    {
                        if (!NameFeatures.IsCandidate(sentence.Words, classes, i))
                            continue;
                        var active = features.AsSpan(0, NameFeatures.Extract(sentence.Words, sentence.Tags, classes, i, memory, features));
                        perceptron.Score(active, scores);
                        var before = i > 0 ? classes[i - 1] : NameClass.None;
                        byte best = 0;
                        for (byte c = 1; c < NameClass.Count; c++)
                        {
                            if (scores[c] > scores[best] && NameClass.Follows(before, c))
                                best = c;
                        }
                        // Where the beginning was missed, a later word of a name is to be read as a beginning.
                        var gold = sentence.Names[i];
                        if (!NameClass.Follows(before, gold))
                            gold--;
                        perceptron.Tick();
                        if (best != gold)
                            perceptron.Update(active, gold, best);
                        classes[i] = best;
                    }
                    EntityTagger.Remember(sentence.Words, classes, memory);
                }
            }
        }
        return perceptron;
    }
}
