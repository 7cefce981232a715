using System.Diagnostics;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Attributing;
using Chancery.Language.Model;

namespace Chancery.Training;

/// <summary>Learns to find attributions from PolNeAR: reporting phrases first, then sources and contents of phrases as they are found.</summary>
internal static class AttributionTraining
{
    private const int Folds = 4;
    private const float Scale = AttributionFinder.Unit;
    private const int CueEpochs = 3;
    private const int RoleEpochs = 3;
    private const int ChoiceEpochs = 6;
    private const float ChoiceRate = 0.03f;
    private const float ChoiceDropout = 0.3f;
    private const int LeastSeen = 3;

    public static void Run(string corpora, string output, string? language, string? work, int seed)
    {
        var clock = Stopwatch.StartNew();
        var train = Corpus(corpora, "train", language);
        Say("corpus read");
        List<ChainModel> cueFolds = [], roleFolds = [];
        var scout = ScoutTraining.Run(train, seed);
        var cueExamples = new Lazy<List<List<ChainExample>>>(() => train.ConvertAll(a => CueExamples(a).ToList()));
        var found = new List<CueCandidate>[train.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var learnt = Kept($"cues{fold}", CueFeatures.Bits, () => Cues(cueExamples.Value.Where((_, i) => i % Folds != fold), seed + fold));
            cueFolds.Add(learnt);
            var finder = new CueFinder(scout, learnt);
            for (var i = fold; i < train.Count; i += Folds)
                found[i] = finder.Find(train[i].Sheet);
        }
        Say("reporting phrases by jackknife");
        var cues = ChainModel.Mean([.. cueFolds, Kept("cues", CueFeatures.Bits, () => Cues(cueExamples.Value, seed))]);
        Say("reporting phrases");
        cueExamples = null;
        var roleExamples = new Lazy<List<List<ChainExample>>>(() => [.. train.Select((a, i) => RoleExamples(a, found[i]).ToList())]);
        var choices = new List<ChoiceExample>[train.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var learnt = Kept($"roles{fold}", RoleFeatures.Bits, () => Roles(roleExamples.Value.Where((_, i) => i % Folds != fold), seed + fold));
            roleFolds.Add(learnt);
            var finder = new AttributionFinder(new AttributionModel(scout, cues, learnt, null));
            for (var i = fold; i < train.Count; i += Folds)
                choices[i] = ChoiceExamples(train[i], found[i], finder);
        }
        Say("sources and contents by jackknife");
        var roles = ChainModel.Mean([.. roleFolds, Kept("roles", RoleFeatures.Bits, () => Roles(roleExamples.Value, seed))]);
        Say("sources and contents");
        roleExamples = null;
        var chosen = new ChoiceTraining(ChoiceRate, ChoiceDropout, LeastSeen, seed).Run([.. choices.SelectMany(c => c)], ChoiceEpochs, Scale);
        Say("choices");
        CrossCheck(choices, seed);
        using (var file = File.Create(output))
            new AttributionModel(scout, cues, roles, chosen).Write(file);
        Say($"{output}, {new FileInfo(output).Length:N0} bytes");
        Evaluate(corpora, language, output);

        void Say(string what) => Console.Error.WriteLine($"{clock.Elapsed:mm\\:ss} {what}");

        ChainModel Kept(string name, int bits, Func<ChainTraining> training)
        {
            if (work is null)
                return training().Model(Scale);
            var path = Path.Combine(work, name + ".chain");
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

    /// <summary>What choosing gains on a fold of the training articles that it did not learn from, dev being where it was tuned.</summary>
    private static void CrossCheck(List<ChoiceExample>[] choices, int seed)
    {
        var learnt = new ChoiceTraining(ChoiceRate, ChoiceDropout, LeastSeen, seed).Run([.. choices.Where((_, i) => i % Folds != 0).SelectMany(c => c)], ChoiceEpochs, Scale);
        var kept = choices.Where((_, i) => i % Folds == 0).SelectMany(c => c).Where(c => c.Right > 0 && c.Features.Length > 1).ToList();
        var chosen = kept.Count(c => Enumerable.Range(1, c.Features.Length - 1).MaxBy(k => learnt.Score(c.Features[k], (int)(c.Behind[k] * Scale))) == c.Right);
        Console.Error.WriteLine($"  on a fold of train, of {kept.Count} phrases the chain's first choice is the nearest to people's in {kept.Count(c => c.Right == 1)}, the chosen one in {chosen}");
    }

    /// <summary>Exact figures on PolNeAR dev; the shipped models where none are named.</summary>
    public static void Evaluate(string corpora, string? language, string? attributions)
    {
        using var stream = attributions is null ? ReferenceData.Open("attributions.bin")! : File.OpenRead(attributions);
        var dev = Corpus(corpora, "dev", language);
        var model = AttributionModel.Read(stream);
        var finder = new AttributionFinder(model);
        var score = new AttributionScore();
        var clock = Stopwatch.StartNew();
        var relations = dev.ConvertAll(a => finder.Find(a.Sheet));
        var speed = dev.Sum(a => a.Analysis.Tokens.Length) / clock.Elapsed.TotalSeconds;
        for (var i = 0; i < dev.Count; i++)
            score.Add(dev[i], relations[i]);
        Console.Error.WriteLine(FormattableString.Invariant($"attributions, precision/recall/F1: {score}; {speed:N0} words/s on top of the trees"));
        Console.Error.WriteLine(score.Reliability());
        Console.Error.WriteLine(Ceiling(dev, finder, model));
    }

    /// <summary>Of the attributions that people marked: how many have a candidate, and of those how many contents are right by the chain, as chosen, and at best.</summary>
    private static string Ceiling(List<AttributedArticle> dev, AttributionFinder finder, AttributionModel model)
    {
        var cues = new CueFinder(model.Scout, model.Cues);
        int all = 0, reached = 0, first = 0, chosen = 0, any = 0, kept = 0;
        foreach (var article in dev)
        {
            var found = cues.Find(article.Sheet);
            var heads = AttributionFinder.Heads(article.Sheet, found);
            all += article.Gold.Count(g => g.Content.Count > 0);
            foreach (var cue in found)
            {
                var gold = article.Gold.Find(g => g.Content.Count > 0 && g.Cue.First < cue.End && cue.First < g.Cue.End);
                if (gold is null)
                    continue;
                var choices = finder.Choices(article.Sheet, cue, heads);
                var right = choices.Select(c => Quality(gold.Content, c.Content) >= 2).ToList();
                var best = finder.Best(choices, finder.NoneFeatures(article.Sheet, cue), out var margin);
                reached++;
                first += right[0] ? 1 : 0;
                any += right.Contains(true) ? 1 : 0;
                chosen += right[best] ? 1 : 0;
                kept += margin >= 0 ? 1 : 0;
            }
        }
        return FormattableString.Invariant($"of {all} reached {reached}, kept {kept}; contents right: by the chain {first}, as chosen {chosen}, at best {any}");
    }

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

    private static IEnumerable<ChainExample> CueExamples(AttributedArticle article)
    {
        foreach (var sentence in article.Sheet.Sentences)
        {
            var length = sentence.EndToken - sentence.FirstToken;
            var features = new int[length * CueFeatures.Count];
            for (var i = 0; i < length; i++)
                CueFeatures.Extract(article.Sheet, sentence.FirstToken + i, features.AsSpan(i * CueFeatures.Count, CueFeatures.Count));
            var classes = new byte[length];
            foreach (var gold in article.Gold)
                Mark(classes, sentence.FirstToken, gold.Cue, 0);
            yield return new ChainExample(features, classes);
        }
    }

    /// <summary>Reporting phrases as people marked them, and as they are found where they touch one of those.</summary>
    private static IEnumerable<ChainExample> RoleExamples(AttributedArticle article, List<CueCandidate> found)
    {
        var phrases = article.Gold.Select(g => (g.Cue.First, g.Cue.End, Gold: g)).ToList();
        foreach (var candidate in found)
        {
            var match = article.Gold.Find(g => g.Cue.First < candidate.End && candidate.First < g.Cue.End);
            if (match is not null && match.Cue != (candidate.First, candidate.End))
                phrases.Add((candidate.First, candidate.End, match));
        }
        var heads = AttributionFinder.Heads(article.Sheet, [.. found, .. article.Gold.Select(g => new CueCandidate(g.Cue.First, g.Cue.End, 0))]);
        var view = new CueView();
        foreach (var (first, end, gold) in phrases)
        {
            view.Look(article.Sheet, first, end, heads);
            var length = view.End - view.First;
            var features = new int[length * RoleFeatures.Count];
            for (var i = 0; i < length; i++)
            {
                var own = features.AsSpan(i * RoleFeatures.Count, RoleFeatures.Count);
                own[RoleFeatures.Extract(article.Sheet, view, view.First + i, own)..].Fill(ChainTraining.NoFeature);
            }
            var classes = new byte[length];
            foreach (var span in gold.Content)
                Mark(classes, view.First, span, RoleClass.Content);
            foreach (var span in gold.Source)
                Mark(classes, view.First, span, RoleClass.Source);
            yield return new ChainExample(features, classes);
        }
    }

    /// <summary>What there was to choose from for each possible reporting phrase, and what was nearest to what people marked.</summary>
    private static List<ChoiceExample> ChoiceExamples(AttributedArticle article, List<CueCandidate> found, AttributionFinder finder)
    {
        var examples = new List<ChoiceExample>();
        var heads = AttributionFinder.Heads(article.Sheet, found);
        foreach (var cue in found)
        {
            var gold = article.Gold.Find(g => g.Content.Count > 0 && g.Cue.First < cue.End && cue.First < g.Cue.End);
            var choices = finder.Choices(article.Sheet, cue, heads);
            var right = 0;
            var best = 0.0;
            for (var k = 0; gold is not null && k < choices.Count; k++)
            {
                var quality = Quality(gold.Content, choices[k].Content) + (0.4 * Quality(gold.Source, choices[k].Source));
                if (quality > best)
                    (best, right) = (quality, k + 1);
            }
            examples.Add(new ChoiceExample([finder.NoneFeatures(article.Sheet, cue), .. choices.Select(c => c.Features)], [0, .. choices.Select(c => c.Behind / Scale)], right));
        }
        return examples;
    }

    /// <summary>2 for the same spans; else what they share of what either has.</summary>
    private static double Quality(List<(int First, int End)> gold, List<TokenRange> found)
    {
        HashSet<int> g = [.. gold.SelectMany(s => Enumerable.Range(s.First, s.End - s.First))], f = [.. found.SelectMany(s => Enumerable.Range(s.First, s.End - s.First))];
        return gold.Count == found.Count && g.SetEquals(f) ? 2 : g.Count == 0 || f.Count == 0 ? 0 : g.Count(f.Contains) / (double)g.Union(f).Count();
    }

    /// <summary>Marks a span unless it reaches out of the sequence or into another span.</summary>
    private static void Mark(byte[] classes, int offset, (int First, int End) span, int kind)
    {
        int first = span.First - offset, end = span.End - offset;
        if (first < 0 || end > classes.Length || classes.AsSpan(first, end - first).ContainsAnyExcept(RoleClass.Outside))
            return;
        for (var i = first; i < end; i++)
            classes[i] = RoleClass.Of(kind, i == first, i == end - 1);
    }
}
