using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Chancery.Language;
using Chancery.Language.Model;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;
using Chancery.Training;

if (args.Length < 2)
{
    Console.Error.WriteLine("usage: Chancery.Training CORPORA OUTPUT [parser epochs]\n  CORPORA holds ud/ewt-train.conllu.gz, ud/gum-train.conllu.gz and their dev parts.");
    return 2;
}

const int Seed = 20261124;
const int TaggerEpochs = 8;
const int Folds = 4;
var epochs = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 12;
var clock = Stopwatch.StartNew();
var train = new[] { "ewt", "gum" }.SelectMany(n => Treebank.Read(Path.Combine(args[0], "ud", n + "-train.conllu.gz"))).ToList();
var dev = new[] { "ewt", "gum" }.Select(n => (Name: n, Sentences: Treebank.Read(Path.Combine(args[0], "ud", n + "-dev.conllu.gz")))).ToArray();
string[] tagSet = [.. train.SelectMany(s => s.Tags).GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Count() > 3).Select(g => g.Key).Order(StringComparer.Ordinal)];
string[] relations = [.. train.SelectMany(s => s.Relations).GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Count() > 3).Select(g => g.Key).Order(StringComparer.Ordinal)];
var tagIds = tagSet.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => (byte)p.i, StringComparer.Ordinal);
var relationIds = relations.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => (byte)p.i, StringComparer.Ordinal);
var unknownTag = tagIds["X/FW"];
var unknownRelation = relationIds["dep"];
Console.Error.WriteLine($"{train.Count} sentences, {tagSet.Length} tags, {relations.Length} relations");

var (exceptions, endings) = LemmaTraining.Train(train);
var noisy = Noise.Add(train, Seed).ToList();
var words = noisy.Select(s => s.Forms.Select(f => new Word(f)).ToArray()).ToArray();
var goldTags = noisy.Select(s => s.Tags.Select(t => tagIds.GetValueOrDefault(t, unknownTag)).ToArray()).ToArray();
var predicted = new byte[noisy.Count][];
Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold =>
{
    var others = Enumerable.Range(0, noisy.Count).Where(i => i % Folds != fold).Select(i => (words[i], goldTags[i])).ToList();
    var tagger = new Tagger(Linear(TaggerTraining.Train(others, tagSet.Length, 5, Seed + fold), TaggerFeatures.Bits));
    for (var i = fold; i < noisy.Count; i += Folds)
        tagger.Tag(words[i], predicted[i] = new byte[words[i].Length]);
});
Console.Error.WriteLine($"{clock.Elapsed}: tags by jackknife");
var tagging = TaggerTraining.Train([.. words.Zip(goldTags)], tagSet.Length, TaggerEpochs, Seed);
Console.Error.WriteLine($"{clock.Elapsed}: tagger");
var trees = noisy.Select((s, i) => (words[i], predicted[i], s.Heads, s.Relations.Select(r => relationIds.GetValueOrDefault(r, unknownRelation)).ToArray())).ToList();
var parsing = ParserTraining.Train(trees, relations.Length, epochs, Seed, (epoch, perceptron) =>
{
    if (epoch % 4 == 3 || epoch == epochs - 1)
        Measure(tagging, perceptron, epoch);
});
Write(args[1], tagging, parsing);
Console.Error.WriteLine($"{clock.Elapsed}: {args[1]}, {new FileInfo(args[1]).Length:N0} bytes");
return 0;

void Measure(Perceptron tagger, Perceptron parser, int epoch)
{
    var path = Path.GetTempFileName();
    Write(path, tagger, parser, CompressionLevel.Fastest);
    using var stream = File.OpenRead(path);
    var model = LanguageModel.Read(stream);
    foreach (var (name, sentences) in dev)
        Console.Error.WriteLine($"{clock.Elapsed}: epoch {epoch + 1}, {Evaluation.Report(name, model, sentences)}");
    File.Delete(path);
}

void Write(string path, Perceptron tagger, Perceptron parser, CompressionLevel level = CompressionLevel.SmallestSize)
{
    using var file = File.Create(path);
    using var brotli = new BrotliStream(file, level);
    using var writer = new BinaryWriter(brotli, Encoding.UTF8);
    LanguageModel.WriteHead(writer, tagSet, relations);
    Lemmatizer.Write(writer, exceptions, endings);
    LinearModel.Write(writer, TaggerFeatures.Bits, tagSet.Length, tagger.Rows(100, 1));
    LinearModel.Write(writer, ParserFeatures.Bits, 2 + 2 * relations.Length, parser.Rows(100, 1));
}

static LinearModel Linear(Perceptron perceptron, int bits)
{
    using var stream = new MemoryStream();
    using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        LinearModel.Write(writer, bits, perceptron.ClassCount, perceptron.Rows(100, 1));
    stream.Position = 0;
    using var reader = new BinaryReader(stream);
    return LinearModel.Read(reader);
}
