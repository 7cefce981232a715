using System.Text;
using AngleSharp.Dom;

namespace Chancery.Articles;

/// <summary>What one walk through a page collects: its paragraphs in order, and the elements that tell of it.</summary>
/// <remarks>The walk keeps its own stack and asks each node once, so no page can make it deep or slow.</remarks>
internal sealed class PageParts
{
    private readonly StringBuilder _text = new();
    private readonly List<PageParagraph> _paragraphs = [];
    private readonly List<string> _linkedData = [];
    private int _linked;
    private int _breaks;
    private int _links;

    private PageParts()
    {
    }

    public IReadOnlyList<PageParagraph> Paragraphs => _paragraphs;

    /// <summary>The texts of <c>application/ld+json</c> scripts.</summary>
    public IReadOnlyList<string> LinkedData => _linkedData;

    public List<IElement> Metas { get; } = [];

    public List<IElement> Links { get; } = [];

    public List<IElement> Times { get; } = [];

    public string? Title { get; private set; }

    public static PageParts Of(IDocument document)
    {
        var parts = new PageParts();
        var path = new Stack<(IElement Element, int Next)>();
        if (document.DocumentElement is { } root)
            path.Push((root, 0));
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Element.ChildNodes.Length)
            {
                parts.Leave(at.Element);
                continue;
            }
            path.Push((at.Element, at.Next + 1));
            switch (at.Element.ChildNodes[at.Next])
            {
                case IText words:
                    parts.Add(words.Data, at.Element);
                    break;
                case IElement element when parts.Enter(element):
                    path.Push((element, 0));
                    break;
            }
        }
        return parts;
    }

    /// <summary>Notes an element; false where nothing within it is text of the page.</summary>
    private bool Enter(IElement element)
    {
        switch (element.LocalName)
        {
            case "script":
                if (element.GetAttribute("type") is { } type && type.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase))
                    _linkedData.Add(element.TextContent);
                return false;
            case "title":
                Title ??= element.TextContent;
                return false;
            case "meta":
                Metas.Add(element);
                return false;
            case "link":
                Links.Add(element);
                return false;
            case "style" or "noscript" or "template" or "iframe" or "svg" or "math" or "canvas" or "video" or "audio" or "object":
            case "select" or "button" or "textarea" or "input" or "figcaption" or "dialog" or "map":
                return false;
            case "br":
                if (++_breaks == 2)
                    Flush(element.ParentElement!);
                else
                    _text.Append(' ');
                return false;
            case "time":
                Times.Add(element);
                _links++;
                return true;
            case "a":
                _links++;
                return true;
        }
        if (!IsInline(element))
            Flush(element.ParentElement!);
        return true;
    }

    private void Leave(IElement element)
    {
        if (element.LocalName is "a" or "time")
            _links--;
        else if (!IsInline(element))
            Flush(element);
    }

    private void Add(string words, IElement parent)
    {
        if (parent.LocalName is "html" or "head")
            return;
        foreach (var c in words)
        {
            // Marks of where a word may break are no part of the word.
            if (c is '\u00AD' or '\u200B' or '\uFEFF')
                continue;
            if (!char.IsWhiteSpace(c))
            {
                _text.Append(c);
                _linked += _links > 0 ? 1 : 0;
                _breaks = 0;
            }
            else if (_text.Length > 0 && _text[^1] != ' ')
            {
                _text.Append(' ');
                _linked += _links > 0 ? 1 : 0;
            }
        }
    }

    private void Flush(IElement within)
    {
        var container = within;
        while (IsInline(container) && container.ParentElement is { } parent)
            container = parent;
        var text = _text.ToString().Trim();
        if (text.Length > 0)
            _paragraphs.Add(new PageParagraph(text, _linked, container));
        _text.Clear();
        _linked = 0;
        _breaks = 0;
    }

    private static bool IsInline(IElement element) =>
        element.LocalName is "a" or "abbr" or "acronym" or "b" or "bdi" or "bdo" or "big" or "cite" or "code" or "data" or "del" or "dfn"
            or "em" or "font" or "i" or "img" or "ins" or "kbd" or "label" or "mark" or "nobr" or "q" or "ruby" or "rb" or "rt" or "rp"
            or "s" or "samp" or "small" or "span" or "strike" or "strong" or "sub" or "sup" or "time" or "tt" or "u" or "var" or "wbr";
}
