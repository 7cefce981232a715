using Chancery.Language;
using Chancery.Language.Parsing;

namespace Chancery.Training;

/// <summary>Learns to parse with a dynamic oracle: it also learns what to do after its own mistakes.</summary>
internal static class ParserTraining
{
    private const double Exploration = 0.9;

    public static Perceptron Train(IReadOnlyList<(Word[] Words, byte[] Tags, int[] Heads, byte[] Labels)> sentences, int labelCount, int epochs, int seed, Action<int, Perceptron> after)
    {
        var classCount = 2 + 2 * labelCount;
        var perceptron = new Perceptron(ParserFeatures.Bits, classCount);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var features = new int[ParserFeatures.Capacity];
        var scores = new float[classCount];
        var state = new ParserState();
        var costs = new int[4];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var (words, tags, heads, labels) = sentences[index];
                state.Begin(words.Length);
                while (!state.IsDone)
                {
                    var count = ParserFeatures.Extract(state, words, tags, features);
                    var active = features.AsSpan(0, count);
                    perceptron.Score(active, scores);
                    var least = int.MaxValue;
                    for (var m = 0; m < 4; m++)
                    {
                        costs[m] = state.Allows((Transition)m) ? Oracle.Cost(state, heads, (Transition)m) : int.MaxValue;
                        least = Math.Min(least, costs[m]);
                    }
                    int best = -1, good = -1;
                    for (var c = 0; c < classCount; c++)
                    {
                        Parser.Decode(c, labelCount, out var move, out var label);
                        if (costs[(int)move] == int.MaxValue)
                            continue;
                        if (best < 0 || scores[c] > scores[best])
                            best = c;
                        if (costs[(int)move] == least && LabelFits(state, heads, labels, move, label) && (good < 0 || scores[c] > scores[good]))
                            good = c;
                    }
                    perceptron.Tick();
                    if (best != good)
                        perceptron.Update(active, good, best);
                    var chosen = epoch >= 1 && random.NextDouble() < Exploration ? best : good;
                    Parser.Decode(chosen, labelCount, out var next, out var nextLabel);
                    state.Apply(next, nextLabel);
                }
            }
            after(epoch, perceptron);
        }
        return perceptron;
    }

    private static bool LabelFits(ParserState state, int[] heads, byte[] labels, Transition move, byte label) => move switch
    {
        Transition.Left when heads[state.FromTop(0)] == state.Next => labels[state.FromTop(0)] == label,
        Transition.Right when heads[state.Next] == state.FromTop(0) => labels[state.Next] == label,
        Transition.Left => labels[state.FromTop(0)] == label,
        Transition.Right => labels[state.Next] == label,
        _ => true,
    };
}
