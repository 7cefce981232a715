using System.Diagnostics;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Attributing;
using Chancery.Language.Model;

namespace Chancery.Training;

/// <summary>Learns to find attributions from PolNeAR, where networks give an overview of each article: reporting phrases first, then sources and contents of phrases as they are found, the choice among whole ways, and trees that judge by all of it.</summary>
internal static class AttributionTraining
{
    private const int Folds = 4;

    /// <summary>How many chains learn from the same articles, each in an order of its own; their mean is used.</summary>
    private const int Orders = 3;

    private const float Scale = AttributionFinder.Unit;
    private const int CueEpochs = 3;
    private const int RoleEpochs = 3;
    private const int ChoiceEpochs = 6;
    private const float ChoiceRate = 0.03f;
    private const float ChoiceDropout = 0.4f;
    private const int LeastSeen = 3;

    /// <summary>How many times trees learn from the same options, by other chances; their mean is used.</summary>
    private const int Forests = 2;

    private const int TreeCount = 200;
    private const float TreeRate = 0.08f;

    /// <param name="corpora">The folder of corpora.</param>
    /// <param name="networks">The folder of networks that give the overview: <c>overview0.net</c> to <c>overview3.net</c>, each learnt without every fourth article from that one on, and <c>overview.net</c>, learnt from all.</param>
    /// <param name="output">Where the model goes.</param>
    /// <param name="language">The model that makes the trees; null for the shipped one.</param>
    /// <param name="work">A folder that keeps chains; null for none.</param>
    /// <param name="seed">Decides all that is left to chance.</param>
    public static void Run(string corpora, string networks, string output, string? language, string? work, int seed)
    {
        var clock = Stopwatch.StartNew();
        var train = Corpus(corpora, "train", language);
        List<OverviewNetwork> overviews = [.. Enumerable.Range(0, Folds).Select(f => Network($"overview{f}.net")), Network("overview.net")];
        for (var i = 0; i < train.Count; i++)
            new Overview(overviews[i % Folds]).Begin(train[i].Sheet);
        Say("corpus read");
        var cues = Chains("cues", CueFeatures.Bits, Cues, train.ConvertAll(a => AttributionExamples.Cues(a).ToList()));
        var found = train.Select((a, i) => new CueFinder(cues[i % Folds][0]).Find(a.Sheet)).ToList();
        var roles = Chains("roles", RoleFeatures.Bits, Roles, [.. train.Select((a, i) => AttributionExamples.Roles(a, found[i]).ToList())]);
        var makers = Enumerable.Range(0, Folds).Select(f => new AttributionFinder(new AttributionModel(cues[f][0], roles[f][0]))).ToList();
        var choices = train.Select((a, i) => ChoiceExamples.Of(a, found[i], makers[i % Folds]).ToList()).ToList();
        Say("choices laid out");
        var parts = Enumerable.Range(0, Folds).Select(f => new AttributionModel(cues[f][0], roles[f][0], Choice(i => i % Folds != f), overviews[f])).ToList();
        var finders = parts.ConvertAll(p => new AttributionFinder(p));
        var options = train.Select((a, i) => TreeExamples(a, finders[i % Folds])).ToList();
        Say("options laid out");
        CrossCheck();
        using (var file = File.Create(output))
            new AttributionModel(Whole(cues), Whole(roles), Choice(_ => true), overviews[Folds], Trees(_ => true)).Write(file);
        Say($"{output}, {new FileInfo(output).Length:N0} bytes");
        Evaluate(corpora, language, output);

        void Say(string what) => Console.Error.WriteLine($"{clock.Elapsed:mm\\:ss} {what}");

        // For each fold the mean of the chains that learnt without it, then these chains; last of all those that learnt from all.
        List<List<ChainModel>> Chains(string name, int bits, Func<IEnumerable<List<ChainExample>>, int, ChainTraining> learn, List<List<ChainExample>> examples)
        {
            var learnt = new ChainModel[(Folds + 1) * Orders];
            Parallel.For(0, learnt.Length, n =>
            {
                var (without, order) = Math.DivRem(n, Orders);
                learnt[n] = Kept($"{name}{without}_{order}", bits, () => learn(examples.Where((_, i) => i % Folds != without || without == Folds), seed + without + (100 * order)));
            });
            Say(name);
            return [.. learnt.Chunk(Orders).Select(own => own.Prepend(ChainModel.Mean(own)).ToList())];
        }

        OverviewNetwork Network(string name) => NetworkFile.Read(Path.Combine(networks, name));

        ChainModel Whole(List<List<ChainModel>> chains) => ChainModel.Mean([.. chains.SelectMany(c => c.Skip(1))]);

        ChoiceModel Choice(Func<int, bool> learnt) =>
            new ChoiceTraining(ChoiceRate, ChoiceDropout, LeastSeen, seed).Run([.. choices.Where((_, i) => learnt(i)).SelectMany(c => c)], ChoiceEpochs, Scale);

        ChoiceTrees Trees(Func<int, bool> learnt)
        {
            List<TreeExample> examples = [.. options.Where((_, i) => learnt(i)).SelectMany(o => o)];
            return ChoiceTrees.Mean([.. Enumerable.Range(0, Forests).AsParallel().AsOrdered().Select(f => new TreeTraining(TreeCount, TreeRate, seed + f).Run(examples))]);
        }

        // What is found in articles that neither chains nor choice nor trees learnt from.
        void CrossCheck()
        {
            var score = new AttributionScore();
            for (var f = 0; f < Folds; f++)
            {
                var finder = new AttributionFinder(parts[f] with { Trees = Trees(i => i % Folds != f) });
                var own = new AttributionScore();
                foreach (var article in train.Where((_, i) => i % Folds == f))
                {
                    var relations = finder.Find(article.Sheet);
                    score.Add(article, relations);
                    own.Add(article, relations);
                }
                Say($"fold {f}: {own}");
            }
            Say($"train, each fold without having learnt from it: {score}");
            Say(score.Reliability());
        }

        ChainModel Kept(string name, int bits, Func<ChainTraining> training)
        {
            if (work is null)
                return training().Model(Scale);
            var path = Path.Combine(Directory.CreateDirectory(work).FullName, name + ".chain");
            if (!File.Exists(path))
            {
                var learnt = training();
                using var file = new BinaryWriter(File.Create(path));
                learnt.Write(file, Scale);
            }
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)));
            return ChainModel.Read(reader, bits);
        }
    }

    /// <summary>Exact figures on PolNeAR dev; the shipped models where none are named.</summary>
    public static void Evaluate(string corpora, string? language, string? attributions)
    {
        using var stream = attributions is null ? ReferenceData.Open("attributions.bin")! : File.OpenRead(attributions);
        var dev = Corpus(corpora, "dev", language);
        var finder = new AttributionFinder(AttributionModel.Read(stream));
        var score = new AttributionScore();
        var clock = Stopwatch.StartNew();
        var relations = dev.ConvertAll(a => finder.Find(a.Sheet));
        var speed = dev.Sum(a => a.Analysis.Tokens.Length) / clock.Elapsed.TotalSeconds;
        for (var i = 0; i < dev.Count; i++)
            score.Add(dev[i], relations[i]);
        Console.Error.WriteLine(FormattableString.Invariant($"attributions, precision/recall/F1: {score}; {speed:N0} words/s on top of the trees"));
        Console.Error.WriteLine(score.Reliability());
        Console.Error.WriteLine(Ceiling(dev, finder));
    }

    /// <summary>Of the attributions that people marked: how many have a candidate, and of those how many contents are right as chosen, and at best.</summary>
    private static string Ceiling(List<AttributedArticle> dev, AttributionFinder finder)
    {
        int all = 0, reached = 0, chosen = 0, any = 0, kept = 0;
        foreach (var article in dev)
        {
            all += article.Gold.Count(g => g.Content.Count > 0);
            foreach (var (phrase, options) in finder.Options(article.Sheet))
            {
                if (Gold(article, phrase) is not { } gold || finder.Best(options, out var margin) is not { } best)
                    continue;
                reached++;
                kept += margin >= 0 ? 1 : 0;
                chosen += Right(best) ? 1 : 0;
                any += phrase.Choices.Exists(c => Right(c.Way)) ? 1 : 0;

                bool Right(Way way) => ChoiceExamples.Quality(article.Sheet, gold.Content, way.Of(RoleClass.Content)) >= 2;
            }
        }
        return FormattableString.Invariant($"of {all} reached {reached}, kept {kept}; contents right: as chosen {chosen}, at best {any}");
    }

    /// <summary>What trees learn from in an article; phrases that people marked without a right way among the best are left out.</summary>
    private static List<TreeExample> TreeExamples(AttributedArticle article, AttributionFinder finder)
    {
        var examples = new List<TreeExample>();
        foreach (var (phrase, options) in finder.Options(article.Sheet))
        {
            var gold = Gold(article, phrase);
            var worth = options.ConvertAll(o => ChoiceExamples.Worth(article.Sheet, gold, o.Way));
            var right = worth.Max() > 0 ? worth.IndexOf(worth.Max()) : 0;
            if (gold is null || right > 0)
                examples.Add(new TreeExample(options, right));
        }
        return examples;
    }

    private static GoldAttribution? Gold(AttributedArticle article, PhraseChoices phrase) => article.Gold.Find(g => g.Content.Count > 0 && ChoiceExamples.Meet(g, phrase.Cue));

    private static List<AttributedArticle> Corpus(string corpora, string part, string? language)
    {
        using var stream = language is null ? ReferenceData.Open("language.bin")! : File.OpenRead(language);
        var engine = new LanguageEngine(ReferenceData.Default, LanguageModel.Read(stream), null);
        return AttributionCorpus.Read(Path.Combine(corpora, "polnear", part + ".jsonl"), engine);
    }

    private static ChainTraining Cues(IEnumerable<List<ChainExample>> examples, int seed)
    {
        var training = new ChainTraining(CueFeatures.Bits, RoleClass.CueCount, CueFeatures.Count, 0.05f, 0.4f);
        training.Run([.. examples.SelectMany(e => e)], CueEpochs, seed, LeastSeen);
        return training;
    }

    private static ChainTraining Roles(IEnumerable<List<ChainExample>> examples, int seed)
    {
        var training = new ChainTraining(RoleFeatures.Bits, RoleClass.RoleCount, RoleFeatures.Count, 0.012f, 0.3f);
        training.Run([.. examples.SelectMany(e => e)], RoleEpochs, seed, LeastSeen);
        return training;
    }
}
