using System.Globalization;

namespace Chancery.Training;

/// <summary>What the teacher (teacher.py) reads: the treebanks with some noise, and plain news, both as CoNLL-U.</summary>
internal static class TeacherFiles
{
    public static void Write(string corpora, string folder, int seed)
    {
        Directory.CreateDirectory(folder);
        var train = new[] { "ewt", "gum" }.SelectMany(n => Treebank.Read(Path.Combine(corpora, "ud", n + "-train.conllu.gz"))).ToList();
        using (var gold = new StreamWriter(Path.Combine(folder, "gold.conllu")))
        {
            foreach (var s in CommaNoise.Add(MoneyNoise.Add(Noise.Add(train, seed), seed)))
                Sentence(gold, s.Forms.Length, i => $"{s.Forms[i]}\t_\t{s.Tags[i].Replace('/', '\t')}\t_\t{Number(s.Heads[i] == s.Forms.Length ? 0 : s.Heads[i] + 1)}\t{s.Relations[i]}");
        }
        using var plain = new StreamWriter(Path.Combine(folder, "plain.conllu"));
        foreach (var forms in PlainText.Sentences(corpora))
            Sentence(plain, forms.Length, i => $"{forms[i]}\t_\t_\t_\t_\t_\t_");
    }

    private static void Sentence(StreamWriter writer, int length, Func<int, string> row)
    {
        for (var i = 0; i < length; i++)
            writer.Write($"{Number(i + 1)}\t{row(i)}\t_\t_\n");
        writer.Write('\n');
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
