using System.Globalization;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;

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

    /// <summary>Writes the words of articles (JSON Lines) as <c>chancery parse</c> prints them, but for tags and trees, which need a model.</summary>
    public static void WriteWords(string articles, TextWriter writer)
    {
        var tokenizer = new Tokenizer(ReferenceData.Default);
        var splitter = new SentenceSplitter(ReferenceData.Default);
        foreach (var line in File.ReadLines(articles))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var (spans, map) = (tokenizer.Tokenize(text), new CodePointMap(text));
            writer.Write($"# newdoc id = {json.RootElement.GetProperty("id").GetString()}\n");
            foreach (var sentence in splitter.Split(text, spans))
            {
                for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"{t - sentence.FirstToken + 1}\t{spans[t].In(text)}\t_\t_\t_\t_\t0\t_\t_\tTokenRange={map.ToCodePoint(spans[t].Start)}:{map.ToCodePoint(spans[t].End)}\n"));
                writer.Write('\n');
            }
        }
    }

    private static void Sentence(StreamWriter writer, int length, Func<int, string> row)
    {
        for (var i = 0; i < length; i++)
            writer.Write($"{Number(i + 1)}\t{row(i)}\t_\t_\n");
        writer.Write('\n');
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
