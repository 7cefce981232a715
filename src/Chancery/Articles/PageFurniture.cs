using System.Collections.Frozen;
using AngleSharp.Dom;
using Chancery.Data;

namespace Chancery.Articles;

/// <summary>Tells which elements of a page are furniture: navigation, banners, boxes beside the article. One is made per page.</summary>
internal sealed class PageFurniture
{
    private static readonly Lazy<FrozenDictionary<string, string>> Words = new(() =>
        ReferenceData.Default.Rows("page-furniture.tsv")
            .Where(r => r["kind"] != "line")
            .DistinctBy(r => r["word"], StringComparer.Ordinal)
            .ToFrozenDictionary(r => r["word"], r => r["kind"], StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Lines = new(() =>
        ReferenceData.Default.Rows("page-furniture.tsv").Where(r => r["kind"] == "line").Select(r => r["word"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    private readonly Dictionary<IElement, bool> _verdicts = [];
    private readonly Dictionary<IElement, int> _prose = [];
    private readonly HashSet<IElement> _core = [];
    private readonly int _allProse;

    /// <summary>Weighs where the prose and the headline of the page stand, and what it repeats of itself as JSON-LD.</summary>
    public PageFurniture(IReadOnlyList<PageParagraph> paragraphs, ArticleBody? body)
    {
        foreach (var paragraph in paragraphs)
        {
            var length = paragraph.IsProse && paragraph.Text.Length >= 80 ? paragraph.Text.Length : 0;
            _allProse += length;
            var core = body is not null && body.Holds(paragraph);
            for (var element = paragraph.Container; element is not null; element = element.ParentElement)
            {
                if (length > 0)
                    _prose[element] = _prose.GetValueOrDefault(element) + length;
                if (core)
                    _core.Add(element);
                core |= IsCore(element);
            }
        }
    }

    /// <summary>Whether a paragraph stands in furniture, or says only what furniture says.</summary>
    public bool Holds(PageParagraph paragraph)
    {
        if (Lines.Value.Contains(paragraph.Text.Trim(' ', ':', '.', '…', '»', '>')))
            return true;
        for (var element = paragraph.Container; element is not null; element = element.ParentElement)
        {
            if (!_verdicts.TryGetValue(element, out var verdict))
                _verdicts[element] = verdict = Is(element);
            if (verdict)
                return true;
        }
        return false;
    }

    private bool Is(IElement element)
    {
        if (element.LocalName is "body" or "html" || IsCore(element))
            return false;
        if (element.LocalName is "nav" or "figure" || element.GetAttribute("role") is "navigation" or "search" or "dialog" or "alertdialog" or "contentinfo")
            return true;
        // What the page calls its article, or its headline, is never thrown away with the box around it.
        if (_core.Contains(element))
            return false;
        if (element.LocalName is "footer" or "aside" or "form" or "header" or "menu" || element.GetAttribute("role") is "banner" or "complementary" or "alert")
            return !HoldsMost(element) || element.LocalName is "footer";
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || Hides(element.GetAttribute("style")))
            return !HoldsMost(element);
        return Named(element) switch { "strong" => true, "weak" => !HoldsMost(element), _ => false };
    }

    private static bool IsCore(IElement element) =>
        element.LocalName is "article" or "main" or "h1"
        || element.GetAttribute("role") is "main" or "article"
        || "articleBody".Equals(element.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase);

    /// <summary>Most of a page's prose, and more than a notice would have.</summary>
    private bool HoldsMost(IElement element) => _prose.GetValueOrDefault(element) is var own && own > 600 && 2 * own > _allProse;

    private static bool Hides(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal) is var bare
        && (bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static string? Named(IElement element)
    {
        string? found = null;
        foreach (var name in $"{element.ClassName} {element.Id} {element.GetAttribute("data-component")}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = NameWords.Of(name);
            for (var i = 0; i < words.Count; i++)
            {
                if (i == 0 && words.Count > 1 && Words.Value.GetValueOrDefault(words[0]) == "prefix")
                    break;
                var kind = Words.Value.GetValueOrDefault(words[i]) ?? (i + 1 < words.Count ? Words.Value.GetValueOrDefault($"{words[i]}-{words[i + 1]}") : null);
                if (kind == "strong")
                    return kind;
                found = kind == "weak" ? kind : found;
            }
        }
        return found;
    }
}
