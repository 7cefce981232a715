using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace Chancery.Articles;

/// <summary>Finds the block of a page that holds the article, and prints its paragraphs with blank lines between.</summary>
/// <remarks>
/// Blocks are weighed by the prose in their paragraphs, less at each step up, after Readability (Arc90, 2009); what is prose is told by text and
/// link density (Kohlschütter, Fankhauser and Nejdl, WSDM 2010). Where the page repeats its text as JSON-LD, that checks the choice of the block.
/// </remarks>
internal sealed class PageText
{
    private const int StepsUp = 5;
    private const double Fading = 0.6;

    private readonly List<PageParagraph> _paragraphs;
    private readonly ArticleBody? _body;

    private readonly Dictionary<IElement, (int First, int Count)> _rows = [];

    private PageText(List<PageParagraph> paragraphs, ArticleBody? body)
    {
        (_paragraphs, _body) = (paragraphs, body);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            for (var element = paragraphs[i].Container; element is not null; element = element.ParentElement)
            {
                ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, element, out var known);
                row = known ? (row.First, i - row.First + 1) : (i, 1);
            }
        }
    }

    /// <summary>The text; empty where the page holds no article.</summary>
    public static string Of(IReadOnlyList<PageParagraph> paragraphs, string? articleBody)
    {
        var body = articleBody is null ? null : new ArticleBody(articleBody);
        var furniture = new PageFurniture(paragraphs, body);
        var own = paragraphs.Where(p => !furniture.Holds(p)).ToList();
        return new PageText(own, body).Choose() is { } block ? Print(own, block) : "";
    }

    private static string Print(List<PageParagraph> own, List<PageParagraph> block)
    {
        var prose = block.Where(p => p.IsProse).Sum(p => p.Text.Length);
        var links = block.Where(p => p.IsLink).Sum(p => p.Text.Length);
        // A page of teasers leads elsewhere.
        if (prose == 0 || links > prose)
            return "";
        var headline = own.Find(p => p.Container.LocalName == "h1");
        var start = headline is null ? 0 : block.IndexOf(headline);
        var lines = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (start < 0)
            lines.Add(headline!.Text);
        for (var i = 0; i < block.Count; i++)
        {
            var paragraph = block[i];
            // Before its headline an article has only its kind (Press release); a label of what was left out labels nothing.
            var introduces = i < start && !paragraph.IsProse;
            var labelsNothing = paragraph.IsLabel && i + 1 < block.Count && !IsKept(block[i + 1]);
            // Pull quotes and summaries say a sentence a second time.
            if (IsKept(paragraph) && !introduces && !labelsNothing && seen.Add(paragraph.Text))
                lines.Add(paragraph.Text);
        }
        return string.Join("\n\n", lines);
    }

    private static bool IsKept(PageParagraph paragraph) => !paragraph.IsLink || paragraph.Container.LocalName == "h1";

    private List<PageParagraph>? Choose()
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var paragraph in _paragraphs.Where(p => p.IsProse))
        {
            var (share, element) = (1.0, paragraph.Block);
            for (var step = 0; element is not null && step < StepsUp; (element, step, share) = (element.ParentElement, step + 1, share * Fading))
                scores[element] = scores.GetValueOrDefault(element) + (paragraph.Weight * share * Bonus(element));
        }
        IElement? best = null;
        foreach (var (element, score) in scores)
        {
            if (best is null || score > scores[best])
                best = element;
        }
        return best is null ? null : (_body is null ? null : Agreeing(scores.Keys)) ?? Widened(best);
    }

    private static double Bonus(IElement element) =>
        "articleBody".Equals(element.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase) ? 1.5 : element.LocalName switch
        {
            "article" => 1.5,
            "main" => 1.2,
            "body" or "html" => 0.6,
            _ => 1,
        };

    /// <summary>A block's paragraphs stand in a row, as the page is walked in order.</summary>
    private List<PageParagraph> Within(IElement block) => _paragraphs.GetRange(_rows[block].First, _rows[block].Count);

    /// <summary>Steps up while what is gained is prose rather than links and scraps: an article cut into sections by what stands between.</summary>
    private List<PageParagraph> Widened(IElement block)
    {
        var chosen = Within(block);
        for (var (wider, step) = (block.ParentElement, 0); wider is not null && step < StepsUp; (wider, step) = (wider.ParentElement, step + 1))
        {
            var within = Within(wider);
            if (within.Count == chosen.Count)
                continue;
            int prose = 0, scraps = 0;
            foreach (var paragraph in within.Except(chosen))
            {
                if (paragraph.IsProse && paragraph.Text.Length >= 80)
                    prose += paragraph.Text.Length;
                else if (!paragraph.IsHeading || paragraph.IsLink)
                    scraps += Math.Max(40, paragraph.Text.Length);
            }
            if (prose <= 3 * scraps)
                break;
            chosen = within;
        }
        return chosen;
    }

    /// <summary>The block that agrees best with the text that the page gives as JSON-LD, or null where none does.</summary>
    private List<PageParagraph>? Agreeing(IEnumerable<IElement> blocks)
    {
        // Running totals, so that each block costs the same whatever it holds.
        var (held, own) = (new long[_paragraphs.Count + 1], new long[_paragraphs.Count + 1]);
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            held[i + 1] = held[i] + (_body!.Holds(_paragraphs[i]) ? _paragraphs[i].Text.Length : 0);
            own[i + 1] = own[i] + (_paragraphs[i].IsLink ? 0 : _paragraphs[i].Text.Length);
        }
        var (chosen, agreement) = ((IElement?)null, 0.0);
        foreach (var block in blocks)
        {
            var (first, count) = _rows[block];
            var f1 = 2.0 * (held[first + count] - held[first]) / (held[^1] + own[first + count] - own[first]);
            if (f1 > agreement)
                (chosen, agreement) = (block, f1);
        }
        return chosen is null ? null : Within(chosen);
    }
}
