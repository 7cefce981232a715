using Chancery.Language;
using Chancery.Language.Model;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;

namespace Chancery.Training;

/// <summary>Measures tags and trees against a treebank, on its own words.</summary>
internal static class Evaluation
{
    public static string Report(string name, LanguageModel model, IReadOnlyList<TreebankSentence> sentences)
    {
        var tagger = new Tagger(model.Tagger);
        var parser = new Parser(model.Parser, model.Relations.Length, (byte)Array.IndexOf(model.Relations, "root"), (byte)Array.IndexOf(model.Relations, "parataxis"));
        var state = new ParserState();
        int words = 0, universal = 0, penn = 0, attached = 0, labelled = 0, universalLabelled = 0, lemmas = 0;
        foreach (var sentence in sentences)
        {
            var seen = sentence.Forms.Select(f => new Word(f)).ToArray();
            byte[] tags = new byte[seen.Length], labels = new byte[seen.Length];
            var heads = new int[seen.Length];
            tagger.Tag(seen, tags);
            parser.Parse(seen, tags, state, heads, labels);
            for (var i = 0; i < seen.Length; i++)
            {
                var gold = sentence.Tags[i].Split('/', 2);
                var found = model.Tags[tags[i]].Split('/', 2);
                words++;
                universal += gold[0] == found[0] ? 1 : 0;
                penn += gold[1] == found[1] ? 1 : 0;
                lemmas += string.Equals(model.Lemmatizer.Lemma(sentence.Forms[i], found[1]), sentence.Lemmas[i], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                if ((heads[i] < 0 ? seen.Length : heads[i]) != sentence.Heads[i])
                    continue;
                attached++;
                labelled += model.Relations[labels[i]] == sentence.Relations[i] ? 1 : 0;
                universalLabelled += model.Relations[labels[i]].Split(':')[0] == sentence.Relations[i].Split(':')[0] ? 1 : 0;
            }
        }
        return FormattableString.Invariant($"{name}: UPOS {Share(universal):F1}  XPOS {Share(penn):F1}  lemma {Share(lemmas):F1}  UAS {Share(attached):F1}  LAS {Share(labelled):F1} (universal labels {Share(universalLabelled):F1})");

        double Share(int count) => 100.0 * count / words;
    }
}
