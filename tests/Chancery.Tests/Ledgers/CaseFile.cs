using Chancery.Articles;
using Chancery.Ledgers;

namespace Chancery.Tests.Ledgers;

/// <summary>Reads files of cases; <c>docs/reconciling.md</c> tells how they are written.</summary>
internal static class CaseFile
{
    public static string Folder { get; } = Path.Combine(Repository.Folder, "tests", "Chancery.Tests", "Ledgers", "Cases");

    public static IEnumerable<LedgerCase> All() => Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(f => Parse(File.ReadAllLines(f), Path.GetFileName(f)));

    public static IEnumerable<LedgerCase> Parse(IEnumerable<string> lines, string file)
    {
        Draft? draft = null;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.StartsWith('#') || line.Trim().Length == 0 && draft?.InArticle != true)
                continue;
            var isInner = line.Length == 0 || line[0] == ' ';
            var words = line.Trim();
            var (head, rest) = Cut(words);
            switch (head)
            {
                case "case" when !isInner:
                    if (draft is not null)
                        yield return draft.Done();
                    draft = new Draft(rest);
                    break;
                case "article" when !isInner:
                    draft!.Article(rest);
                    break;
                case "open" when !isInner:
                    draft!.Open = rest;
                    break;
                case "then" when !isInner:
                    draft!.Rule(rest);
                    break;
                case "commitment" or "engagement" or "statement" when !isInner:
                    draft!.Entry(Enum.Parse<ItemKind>(head, ignoreCase: true), rest);
                    break;
                default:
                    if (!isInner || draft is null)
                        throw new FormatException($"{file}, line {number}: '{head}' begins no part of a case");
                    draft.Inner(words);
                    break;
            }
        }
        if (draft is not null)
            yield return draft.Done();
    }

    public static (string Head, string Tail) Cut(string line) => line.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 ? (line[..blank], line[(blank + 1)..].Trim()) : (line, "");

    private sealed class Draft(string title)
    {
        private readonly List<(string Id, string? Day, string? Outlet, List<string> Lines)> _articles = [];
        private readonly List<string[]> _rulings = [];
        private readonly List<ExpectedEntry> _entries = [];
        private List<(string, string)>? _fields;

        public string? Open { get; set; }

        public bool InArticle => _fields is null && _articles.Count > 0;

        public void Article(string head)
        {
            var (id, rest) = Cut(head);
            var (day, outlet) = Cut(rest);
            _articles.Add((id, day.Length > 0 ? day : null, outlet.Length > 0 ? outlet : null, []));
            _fields = null;
        }

        public void Rule(string words)
        {
            _rulings.Add(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            _fields = [];
        }

        public void Entry(ItemKind kind, string reports)
        {
            _fields = [];
            _entries.Add(new ExpectedEntry(kind, [.. reports.Split(',', StringSplitOptions.TrimEntries)], _fields));
        }

        public void Inner(string words)
        {
            if (_fields is not null)
                _fields.Add(Cut(words));
            else
                _articles[^1].Lines.Add(words);
        }

        public LedgerCase Done() => new(title, [.. _articles.Select(a => Made(a.Id, a.Day, a.Outlet, a.Lines))], _rulings, _entries, Open);

        private static Article Made(string id, string? day, string? outlet, List<string> lines) =>
            new() { Id = id, Published = Read.Day(day), Publisher = outlet, Text = string.Join('\n', lines).Trim() };
    }
}
