using System.Diagnostics;
using System.Text;
using Chancery.Language;
using Chancery.Language.Model;
using Chancery.Language.Naming;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;

namespace Chancery.Training;

/// <summary>From corpora to a model file, step by step; the same seed gives the same file.</summary>
internal sealed class TrainingRun
{
    private const int TaggerEpochs = 8;
    private const int LabelEpochs = 8;
    private const int NameEpochs = 12;
    private const int MoveEpochs = 12;
    private const int TaughtParts = 3;
    private const int Folds = 4;
    private const float Scale = 10;
    private const float MoveScale = 5;

    private readonly int _seed;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly string _corpora;
    private readonly ClusterFile _clusters;
    private readonly List<TreebankSentence> _train;
    private readonly List<TreebankSentence> _taught;
    private readonly ((uint Word, ushort Fine)[] Words, byte[] Usual) _usageWords;
    private readonly WordClusters _usages;
    private readonly string[] _tags;
    private readonly string[] _relations;

    public TrainingRun(string corpora, ClusterFile clusters, string teacher, int seed)
    {
        (_corpora, _clusters, _seed) = (corpora, clusters, seed);
        _train = [.. new[] { "ewt", "gum" }.SelectMany(n => Treebank.Read(Path.Combine(corpora, "ud", n + "-train.conllu.gz")))];
        _taught = Treebank.Read(teacher);
        _usageWords = UsageTraining.Train(Path.Combine(corpora, "polnear", "train.silver.conllu.gz"));
        _usages = new WordClusters(_usageWords.Words, _usageWords.Usual, _usageWords.Usual);
        _tags = Frequent(_train.SelectMany(s => s.Tags));
        _relations = Frequent(_train.SelectMany(s => s.Relations));
    }

    public void Train(string output)
    {
        var tagIds = Numbers(_tags);
        var relationIds = Numbers(_relations);
        var clusters = _clusters.Clusters;
        bool[] auxiliaries = [.. _tags.Select(t => t.StartsWith("AUX/", StringComparison.Ordinal))];
        var noisy = new RewordingNoise(_train, clusters, _usages).Add(CommaNoise.Add(MoneyNoise.Add(Noise.Add(_train, _seed), _seed)), _seed).ToList();
        var sentences = noisy.Concat(_taught).ToList();
        var words = sentences.Select(s => s.Forms.Select(f => new Word(f, clusters, _usages)).ToArray()).ToArray();
        var tags = sentences.Select(s => s.Tags.Select(t => tagIds.GetValueOrDefault(t, tagIds["X/FW"])).ToArray()).ToArray();
        var sureTags = SureCases.Learn(words.Take(noisy.Count).SelectMany((s, i) => s.Select((w, j) => (SureCases.Of(w), tags[i][j]))), 20, 1000);
        var predicted = Jackknife(words, tags, noisy.Count);
        Say("tags by jackknife");
        var tagger = TaggerTraining.Train([.. words.Zip(tags)], AllLessons(), _tags.Length, TaggerEpochs);
        Say("tagger");
        var trees = sentences.Select((s, i) => new ParsedSentence(words[i], predicted[i], s.Heads, [.. s.Relations.Select(r => relationIds.GetValueOrDefault(r, relationIds["dep"]))])).ToList();
        var sureLabels = SureCases.Learn(trees.Take(noisy.Count).SelectMany(t => Enumerable.Range(0, t.Heads.Length)
            .Where(i => t.Heads[i] < t.Heads.Length)
            .Select(i => (SureCases.Of(t.Tags[i], t.Tags[t.Heads[i]], t.Heads[i] < i), t.Labels[i]))), 50, 500);
        var labels = LabelTraining.Train(trees, AllLessons(), _relations.Length, auxiliaries, LabelEpochs);
        Say("labels");
        var names = NameTraining.Train(NamedDocuments(noisy, words, predicted, tagger, sureTags), NameEpochs, _seed);
        Say("names");
        var lemmas = LemmaTraining.Train(_train);
        new MoveTraining().Train(trees, AllLessons(), MoveEpochs, (epoch, moves) =>
        {
            Say($"moves, epoch {epoch + 1}");
            if (epoch % 4 == 3)
            {
                Write(output, lemmas, tagger, sureTags, moves, labels, sureLabels, names);
                Evaluation.Trees(_corpora, output);
            }
        });
        Say($"{output}, {new FileInfo(output).Length:N0} bytes");

        Lessons AllLessons() => new(noisy.Count, _taught.Count, TaughtParts, _seed);
    }

    /// <summary>The tags that taggers give to sentences that they did not learn from; the teacher's are learnt from by none.</summary>
    private byte[][] Jackknife(Word[][] words, byte[][] tags, int gold)
    {
        var predicted = new byte[words.Length][];
        Parallel.For(0, Folds, fold =>
        {
            var others = Enumerable.Range(0, gold).Where(i => i % Folds != fold).Select(i => (words[i], tags[i])).ToList();
            var tagger = new Tagger(Linear(TaggerTraining.Train(others, new Lessons(others.Count, _seed + fold), _tags.Length, 5), TaggerFeatures.Bits), SureCases.None);
            for (var i = fold; i < words.Length; i += Folds)
                tagger.Tag(words[i], predicted[i] = new byte[words[i].Length]);
        });
        return predicted;
    }

    private void Write(
        string path,
        (List<KeyValuePair<string, string>> Exceptions, List<KeyValuePair<string, (int Cut, string Add)>> Endings) lemmas,
        Perceptron tagger,
        SureCases sureTags,
        MovePerceptron moves,
        Perceptron labels,
        SureCases sureLabels,
        Perceptron names)
    {
        using var file = File.Create(path);
        LanguageModel.Write(
            file,
            writer =>
            {
                LanguageModel.WriteNames(writer, _tags);
                LanguageModel.WriteNames(writer, _relations);
                WordClusters.Write(writer, _clusters.Words, _clusters.Middle, _clusters.Coarse);
                WordClusters.Write(writer, _usageWords.Words, _usageWords.Usual, _usageWords.Usual);
                Lemmatizer.Write(writer, lemmas.Exceptions, lemmas.Endings);
            },
            writer =>
            {
                LinearModel.Write(writer, TaggerFeatures.Bits, _tags.Length, tagger.Rows(Scale, 1, 1));
                sureTags.Write(writer);
            },
            writer => MoveModel.Write(writer, MoveFeatures.Bits, moves.Rows(MoveScale)),
            writer =>
            {
                LinearModel.Write(writer, LabelFeatures.Bits, _relations.Length, labels.Rows(Scale, 2, 2));
                sureLabels.Write(writer);
            },
            writer => LinearModel.Write(writer, NameFeatures.Bits, NameClass.Count, names.Rows(Scale, 2, 1)));
    }

    private List<NamedSentence[]> NamedDocuments(List<TreebankSentence> sentences, Word[][] words, byte[][] tags, Perceptron tagger, SureCases sureTags)
    {
        var gold = new List<List<NamedSentence>>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].StartsDocument)
                gold.Add([]);
            gold[^1].Add(new NamedSentence(words[i], tags[i], sentences[i].Names, sentences[i].StartsDocument));
        }
        var own = gold.Where(d => d.Any(s => s.Names.Any(n => n != NameClass.None))).Select(d => d.ToArray()).ToList();
        var silver = new SilverNames(new Tagger(Linear(tagger, TaggerFeatures.Bits), sureTags), _clusters.Clusters, _usages, _tags).Read(Path.Combine(_corpora, "polnear"), "train");
        return [.. silver, .. own, .. own, .. own];
    }

    private static LinearModel Linear(Perceptron perceptron, int bits)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            LinearModel.Write(writer, bits, perceptron.ClassCount, perceptron.Rows(Scale, 1, 1));
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        return LinearModel.Read(reader, bits);
    }

    private static string[] Frequent(IEnumerable<string> names) =>
        [.. names.GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Count() > 3).Select(g => g.Key).Order(StringComparer.Ordinal)];

    private static Dictionary<string, byte> Numbers(string[] names) =>
        names.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => (byte)p.i, StringComparer.Ordinal);

    private void Say(string done) => Console.Error.WriteLine($"{_clock.Elapsed:mm\\:ss} {done}");
}
