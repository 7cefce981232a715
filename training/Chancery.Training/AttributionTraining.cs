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
    private const int LeastSeen = 3;

    public static void Run(string corpora, string output, string? language, int seed)
    {
        var clock = Stopwatch.StartNew();
        var train = Corpus(corpora, "train", language);
        Say("corpus read");
        var examples = train.Select(a => CueExamples(a).ToList()).ToList();
        var found = new List<CueCandidate>[train.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var learnt = Cues(examples.Where((_, i) => i % Folds != fold), seed + fold);
            var finder = new AttributionFinder(new AttributionModel(learnt.Model(Scale), learnt.Model(Scale)));
            for (var i = fold; i < train.Count; i += Folds)
                found[i] = finder.Cues(train[i].Sheet);
        }
        Say("reporting phrases by jackknife");
        var cues = Cues(examples, seed);
        Say("reporting phrases");
        examples.Clear();
        var roles = new ChainTraining(RoleFeatures.Bits, RoleClass.RoleCount, RoleFeatures.Count, 0.012f, 0.3f);
        roles.Run([.. train.SelectMany((a, i) => RoleExamples(a, found[i]))], RoleEpochs, seed, LeastSeen);
        Say("sources and contents");
        using (var file = File.Create(output))
            AttributionModel.Write(file, w => cues.Write(w, Scale), w => roles.Write(w, Scale));
        Say($"{output}, {new FileInfo(output).Length:N0} bytes");
        Evaluate(corpora, language, output);

        void Say(string what) => Console.Error.WriteLine($"{clock.Elapsed:mm\\:ss} {what}");
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
                RoleFeatures.Extract(article.Sheet, view, view.First + i, features.AsSpan(i * RoleFeatures.Count, RoleFeatures.Count));
            var classes = new byte[length];
            foreach (var span in gold.Content)
                Mark(classes, view.First, span, RoleClass.Content);
            foreach (var span in gold.Source)
                Mark(classes, view.First, span, RoleClass.Source);
            yield return new ChainExample(features, classes);
        }
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
