using System.Globalization;
using Chancery.Records;
using NodaTime;

namespace Chancery.Filer;

/// <summary>Invents articles that report some of the same promises, meetings and statements, in other words, with other sums and days; reprints and new versions among them.</summary>
public static class Newsroom
{
    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";
    private static readonly string[] Small = ["the", "of", "a", "in", "and", "for", "to", "with"];

    /// <summary>Invents articles; the same ones for the same seed and count.</summary>
    public static IReadOnlyList<ArticleRecord> Articles(int seed, int count)
    {
        var draw = new Random(seed);
        var events = new Events(draw, 6 + (count / 6));
        var articles = new List<ArticleRecord>();
        for (var i = 0; i < count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"n{i}");
            var kind = articles.Count < 3 ? 9 : draw.Next(10);
            articles.Add(kind switch
            {
                0 => Reprint(draw, articles[draw.Next(articles.Count)], id),
                1 => Write(draw, events, articles[draw.Next(articles.Count)].Article.Id),
                _ => Write(draw, events, id),
            });
        }
        return articles;
    }

    /// <summary>The same articles in another order.</summary>
    public static IReadOnlyList<ArticleRecord> Shuffled(IReadOnlyList<ArticleRecord> articles, int order)
    {
        ArticleRecord[] shuffled = [.. articles];
        if (order != 0)
            new Random(order).Shuffle(shuffled);
        return shuffled;
    }

    private static ArticleRecord Write(Random draw, Events events, string id)
    {
        var draft = new Draft();
        var published = new LocalDate(2031, 5, 1).PlusDays(draw.Next(12));
        Fill(draft, draw);
        for (var left = draw.Next(1, 5); left > 0; left--)
        {
            events.Tell(draft, draw, published);
            if (draw.Next(2) == 0)
                Fill(draft, draw);
        }
        Fill(draft, draw);
        return draft.Record(id, draw.Next(12) == 0 ? null : published);
    }

    /// <summary>The text of an article with or without a foot, on the same day or the next one.</summary>
    private static ArticleRecord Reprint(Random draw, ArticleRecord article, string id) => article with
    {
        Article = article.Article with
        {
            Id = id,
            Text = article.Article.Text + (draw.Next(2) == 0 ? "" : "Read more of this paper every morning."),
            Published = article.Article.Published?.PlusDays(draw.Next(2)),
        },
    };

    /// <summary>A sentence in words of the paper's own, so that papers share no more than what they tell of.</summary>
    private static void Fill(Draft draft, Random draw)
    {
        var words = Enumerable.Range(0, draw.Next(12, 20)).Select(i => i % 3 == 1 ? Small[draw.Next(Small.Length)] : Word(draw)).ToList();
        draft.Write(string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(words[0][0])}{string.Join(' ', words)[1..]}. "));
    }

    private static string Word(Random draw) =>
        string.Concat(Enumerable.Range(0, draw.Next(2, 4)).Select(_ => $"{Consonants[draw.Next(Consonants.Length)]}{Vowels[draw.Next(Vowels.Length)]}"));
}
