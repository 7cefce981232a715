using System.Text.Json;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Language.Attributing;

namespace Chancery.Training;

/// <summary>One attribution as people marked it, in words of the article; spans hold no mark at either end.</summary>
internal sealed record GoldAttribution((int First, int End) Cue, List<(int First, int End)> Source, List<(int First, int End)> Content);

/// <summary>An article of PolNeAR, analysed, with its attributions.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Text">Its text.</param>
/// <param name="Analysis">What the engine makes of it.</param>
/// <param name="Sheet">What the finder sees of it.</param>
/// <param name="Gold">Its attributions in words.</param>
/// <param name="Characters">The same in letters and figures.</param>
internal sealed record AttributedArticle(string Id, string Text, Analysis Analysis, AttributionSheet Sheet, List<GoldAttribution> Gold, List<Dictionary<string, List<HashSet<int>>>> Characters);

/// <summary>PolNeAR with our own analysis of its texts.</summary>
internal static class AttributionCorpus
{
    public static List<AttributedArticle> Read(string path, LanguageEngine engine)
    {
        var articles = new List<AttributedArticle>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            articles.Add(Of(json.RootElement, engine));
        }
        return articles;
    }

    private static AttributedArticle Of(JsonElement article, LanguageEngine engine)
    {
        var text = article.GetProperty("text").GetString()!;
        var analysis = engine.Analyse(text, out var sheet);
        var (gold, characters) = Marked(article, text, analysis, sheet);
        return new AttributedArticle(article.GetProperty("id").GetString()!, text, analysis, sheet, gold, characters);
    }

    private static (List<GoldAttribution> Gold, List<Dictionary<string, List<HashSet<int>>>> Characters) Marked(JsonElement article, string text, Analysis analysis, AttributionSheet sheet)
    {
        var offsets = Utf16Offsets(text);
        var gold = new List<GoldAttribution>();
        var characters = new List<Dictionary<string, List<HashSet<int>>>>();
        foreach (var attribution in article.GetProperty("attributions").EnumerateArray())
        {
            var spans = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
            foreach (var role in new[] { "cue", "source", "content" })
            {
                spans[role] = attribution.TryGetProperty(role, out var list)
                    ? [.. list.EnumerateArray().Select(s => new TextSpan(offsets[s[0].GetInt32()], offsets[s[1].GetInt32()]))]
                    : [];
            }
            characters.Add(spans.ToDictionary(s => s.Key, s => new List<HashSet<int>> { AttributionScore.Characters(text, s.Value) }, StringComparer.Ordinal));
            if (Cue(analysis, sheet, spans["cue"]) is { } cue)
                gold.Add(new GoldAttribution(cue, Words(analysis, sheet, spans["source"]), Words(analysis, sheet, spans["content"])));
        }
        return (gold, characters);
    }

    /// <summary>The words of a reporting phrase, or its marks where it has no word, as in <i>Kenya: the ships will sail</i>.</summary>
    private static (int First, int End)? Cue(Analysis analysis, AttributionSheet sheet, List<TextSpan> spans)
    {
        var words = Words(analysis, sheet, spans);
        if (words.Count > 0)
            return (words[0].First, words[^1].End);
        if (spans.Count == 0 || spans[0].IsEmpty)
            return null;
        var mark = analysis.TokenAt(spans[0].Start);
        return mark < analysis.Tokens.Length && analysis.Tokens[mark].Span.Start < spans[0].End ? (mark, mark + 1) : null;
    }

    private static List<(int First, int End)> Words(Analysis analysis, AttributionSheet sheet, List<TextSpan> spans)
    {
        var found = new List<(int First, int End)>();
        foreach (var span in spans)
        {
            int first = analysis.TokenAt(span.Start), end = first;
            while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < span.End)
                end++;
            var words = sheet.WithoutMarks(first, end);
            if (words.End == words.First)
                continue;
            // What only marks part is one: sentences of a quotation are often marked one by one.
            if (found.Count > 0 && found[^1].End <= words.First && sheet.WithoutMarks(found[^1].End, words.First) is var gap && gap.First == gap.End)
                found[^1] = (found[^1].First, words.End);
            else
                found.Add((words.First, words.End));
        }
        return found;
    }

    private static int[] Utf16Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsSurrogatePair(text[i - 1], text[i]))
                offsets.Add(i);
        }
        offsets.Add(text.Length);
        return [.. offsets];
    }
}
