using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Model;

namespace Chancery.Training;

/// <summary>Sentence ends: on raw news against a machine's, on the treebanks' texts against the annotators'; and the speed of the whole analysis.</summary>
internal static class SentenceEvaluation
{
    public static void Run(string corpora, LanguageModel model)
    {
        var engine = new LanguageEngine(ReferenceData.Default, model, null);
        var silver = SilverCorpus.Sentences(Path.Combine(corpora, "polnear", "dev.silver.conllu.gz"));
        var articles = File.ReadLines(Path.Combine(corpora, "polnear", "dev.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(a => (Id: a.GetProperty("id").GetString()!, Text: a.GetProperty("text").GetString()!)).ToList();
        Report("polnear (silver)", engine, articles.Select(a => (a.Text, silver.GetValueOrDefault(a.Id))));
        foreach (var name in new[] { "ewt", "gum" })
            Report(name, engine, TreebankText.Read(Path.Combine(corpora, "ud", name + "-dev.conllu.gz")).Select(t => (t.Text, (HashSet<int>?)t.Ends)));
    }

    private static void Report(string name, LanguageEngine engine, IEnumerable<(string Text, HashSet<int>? Ends)> texts)
    {
        int agreed = 0, ours = 0, theirs = 0, words = 0;
        int lettersAgreed = 0, lettersOurs = 0, lettersTheirs = 0;
        engine.Analyse("Warm.");
        var clock = new Stopwatch();
        foreach (var (text, expected) in texts)
        {
            clock.Start();
            var analysis = engine.Analyse(text);
            clock.Stop();
            words += analysis.Tokens.Length;
            if (expected is null)
                continue;
            var map = new CodePointMap(text);
            var found = analysis.Sentences.Select(s => map.ToCodePoint(s.Span.End)).ToHashSet();
            ours += found.Count;
            theirs += expected.Count;
            agreed += found.Count(expected.Contains);
            var (foundLetters, expectedLetters) = (Letters(text, found), Letters(text, expected));
            lettersOurs += foundLetters.Count;
            lettersTheirs += expectedLetters.Count;
            lettersAgreed += foundLetters.Count(expectedLetters.Contains);
            if (Environment.GetEnvironmentVariable("SHOW") is not null)
                Show(text, foundLetters, expectedLetters);
        }
        Console.Error.WriteLine(FormattableString.Invariant(
            $"{name} sentence ends: precision {100.0 * agreed / ours:F1}  recall {100.0 * agreed / theirs:F1}  F1 {F(agreed, ours, theirs):F1}; by the letter before them F1 {F(lettersAgreed, lettersOurs, lettersTheirs):F1}; {words / clock.Elapsed.TotalSeconds:N0} words/s"));
    }

    private static double F(int agreed, int ours, int theirs) => 200.0 * agreed / (ours + theirs);

    /// <summary>The code point behind the last letter or digit before each end: whose sentence a quotation mark belongs to is a matter of taste.</summary>
    private static HashSet<int> Letters(string text, IEnumerable<int> ends)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        return [.. ends.Select(End).Where(e => e > 0)];

        int End(int at)
        {
            while (at > 0 && !Rune.IsLetterOrDigit(runes[at - 1]))
                at--;
            return at;
        }
    }

    private static void Show(string text, HashSet<int> found, HashSet<int> expected)
    {
        foreach (var end in found.Union(expected).Except(found.Intersect(expected)).Order())
        {
            var at = Math.Min(end, text.Length);
            Console.WriteLine($"{(found.Contains(end) ? "extra " : "missed")} {text[Math.Max(0, at - 50)..at].ReplaceLineEndings("\\n")} || {text[at..Math.Min(text.Length, at + 30)].ReplaceLineEndings("\\n")}");
        }
    }
}
