using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Model;
using Chancery.Language.Tagging;

namespace Chancery.Training;

/// <summary>Figures on the dev parts of the corpora.</summary>
internal static class Evaluation
{
    public static void Run(string corpora, string? modelPath)
    {
        Trees(corpora, modelPath);
        Names(corpora, modelPath);
        SentenceEvaluation.Run(corpora, Load(modelPath));
    }

    /// <summary>Names on GUM's words, and on raw news against a machine's.</summary>
    public static void Names(string corpora, string? modelPath)
    {
        var model = Load(modelPath);
        var tagger = new Tagger(model.Tagger, model.SureTags);
        var documents = new List<List<NamedSentence>>();
        foreach (var sentence in Treebank.Read(Path.Combine(corpora, "ud", "gum-dev.conllu.gz")))
        {
            if (sentence.StartsDocument)
                documents.Add([]);
            Word[] words = [.. sentence.Forms.Select(f => new Word(f, model.Clusters, model.Usages))];
            var tags = new byte[words.Length];
            tagger.Tag(words, tags);
            documents[^1].Add(new NamedSentence(words, tags, sentence.Names, sentence.StartsDocument));
        }
        Console.Error.WriteLine(NameEvaluation.Report("gum", model, documents.Select(d => d.ToArray())));
        Console.Error.WriteLine(NameEvaluation.Report("polnear (silver)", model, new SilverNames(tagger, model.Clusters, model.Usages, model.Tags).Read(Path.Combine(corpora, "polnear"), "dev")));
    }

    /// <summary>Tags and trees of the treebanks, on their own words.</summary>
    public static void Trees(string corpora, string? modelPath)
    {
        var model = Load(modelPath);
        foreach (var name in new[] { "ewt", "gum" })
            Console.Error.WriteLine(Report(name, model, Treebank.Read(Path.Combine(corpora, "ud", name + "-dev.conllu.gz"))));
    }

    private static LanguageModel Load(string? path)
    {
        using var stream = path is null ? ReferenceData.Open("language.bin")! : File.OpenRead(path);
        return LanguageModel.Read(stream);
    }

    private static string Report(string name, LanguageModel model, IReadOnlyList<TreebankSentence> sentences)
    {
        var reader = new SentenceReader(model);
        var sheet = new SentenceSheet();
        int words = 0, universal = 0, penn = 0, attached = 0, labelled = 0, universalLabelled = 0, lemmas = 0;
        foreach (var sentence in sentences)
        {
            sheet.Begin(sentence.Forms.Length);
            for (var i = 0; i < sheet.Length; i++)
                sheet.Words[i] = new Word(sentence.Forms[i], model.Clusters, model.Usages);
            reader.Read([new Sentence(default, 0, sheet.Length, true)], sheet);
            for (var i = 0; i < sheet.Length; i++)
            {
                var gold = sentence.Tags[i].Split('/', 2);
                var found = model.Tags[sheet.Tags[i]].Split('/', 2);
                words++;
                universal += gold[0] == found[0] ? 1 : 0;
                penn += gold[1] == found[1] ? 1 : 0;
                lemmas += string.Equals(model.Lemmatizer.Lemma(sentence.Forms[i], found[1]), sentence.Lemmas[i], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                if ((sheet.Heads[i] < 0 ? sheet.Length : sheet.Heads[i]) != sentence.Heads[i])
                    continue;
                attached++;
                var relation = reader.Relation(sheet.Labels[i]);
                labelled += relation == sentence.Relations[i] ? 1 : 0;
                universalLabelled += relation.Split(':')[0] == sentence.Relations[i].Split(':')[0] ? 1 : 0;
            }
        }
        return FormattableString.Invariant($"{name}: UPOS {Share(universal):F1}  XPOS {Share(penn):F1}  lemma {Share(lemmas):F1}  UAS {Share(attached):F1}  LAS {Share(labelled):F1} (universal labels {Share(universalLabelled):F1})");

        double Share(int count) => 100.0 * count / words;
    }
}
