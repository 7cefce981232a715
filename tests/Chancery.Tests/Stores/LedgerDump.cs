using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Chancery.Stores;
using Chancery.Stores.Sql;

namespace Chancery.Tests.Stores;

/// <summary>All that a ledger holds, but for numbers that rows were given and moments at which they were written: two ledgers with the same dump hold the same.</summary>
internal sealed class LedgerDump
{
    private LedgerDump(List<string> lines)
    {
        lines.Sort(StringComparer.Ordinal);
        Lines = lines;
    }

    public IReadOnlyList<string> Lines { get; }

    public static LedgerDump Of(string address)
    {
        using var ledger = LedgerAddress.Open(address);
        if (LedgerAddress.IsFile(address))
            ledger.Session.Text("PRAGMA integrity_check").ShouldBe("ok");
        return new Writer(ledger.Session).Write();
    }

    public void ShouldBe(LedgerDump expected, string? because = null)
    {
        List<string> more = [.. Lines.Except(expected.Lines)], less = [.. expected.Lines.Except(Lines)];
        string Told() => $"{because}\n{more.Count} lines too many, {less.Count} missing:\n{string.Join('\n', more.Take(4).Select(l => "  + " + l).Concat(less.Take(4).Select(l => "  - " + l)))}";
        (more.Count + less.Count).ShouldBe(0, Told());
        Lines.Count.ShouldBe(expected.Lines.Count, because);
    }

    private sealed class Writer(SqlSession sql)
    {
        private readonly List<string> _lines = [];

        public LedgerDump Write()
        {
            var articles = sql.Rows("SELECT number, source, id, sha256, published, title, publisher FROM articles", r => (Number: r.GetInt64(0), Source: r.GetInt64(1), Name: Fields(r, 2), Id: $"{r.GetString(2)}@{r.GetString(3)[..6]}"));
            var sources = articles.GroupBy(a => a.Source).ToDictionary(g => g.Key, g => g.Select(a => a.Id).Min(StringComparer.Ordinal)!);
            var ids = articles.ToDictionary(a => a.Number, a => a.Id);
            foreach (var article in articles)
            {
                article.Source.ShouldBe(articles.Where(a => a.Source == article.Source).Min(a => a.Number), "a source has the number of its first article");
                _lines.Add($"article {article.Name} of {sources[article.Source]}");
            }
            sql.Number("SELECT COUNT(*) FROM articles a LEFT JOIN texts t ON t.article = a.number WHERE t.text IS NULL").ShouldBe(0);
            var names = Entries();
            var hashes = Forms(names);
            foreach (var line in sql.Rows("SELECT key, item, spans, confidence, article, form FROM reports WHERE replaced IS NULL", r => $"report {Fields(r, 0, 4)} in {ids[r.GetInt64(4)]} of {hashes[r.GetInt64(5)]}"))
                _lines.Add(line);
            foreach (var line in sql.Rows("SELECT form, source, reports FROM form_sources", r => $"form {hashes[r.GetInt64(0)]} by {sources[r.GetInt64(1)]}: {r.GetInt64(2)}"))
                _lines.Add(line);
            foreach (var line in sql.Rows("SELECT one, other, apart FROM ties", r => $"tie {Math.Min(hashes[r.GetInt64(0)], hashes[r.GetInt64(1)])} {Math.Max(hashes[r.GetInt64(0)], hashes[r.GetInt64(1)])} {r.GetInt64(2)}"))
                _lines.Add(line);
            foreach (var line in sql.Rows("SELECT entry, role, party FROM entry_parties", r => $"entry {names[r.GetInt64(0)]} {r.GetString(1)} {r.GetString(2)}"))
                _lines.Add(line);
            foreach (var line in sql.Rows("SELECT id, name, kind FROM parties", r => $"party {Fields(r, 0)}"))
                _lines.Add(line);
            return new LedgerDump(_lines);
        }

        private Dictionary<long, string> Entries()
        {
            var names = new Dictionary<long, string>();
            foreach (var (number, name, fields, claims) in sql.Rows(
                "SELECT number, name, claims, kind, state, status, type, purpose, instrument, amount, currency, first, last, published, reports, sources, disputed, conditions, confidence, weight FROM entries",
                r => (r.GetInt64(0), r.GetString(1), Fields(r, 3), r.GetString(2))))
            {
                names.Add(number, name);
                _lines.Add($"entry {name} {fields}");
                using var json = JsonDocument.Parse(claims);
                // Within a field the order tells which value is shown; the fields themselves stand in any order.
                foreach (var field in json.RootElement.EnumerateArray().GroupBy(c => c[0].GetString()))
                    _lines.Add($"entry {name} claims {string.Join(' ', field.Select(c => c.GetRawText()))}");
            }
            names.Values.Distinct().Count().ShouldBe(names.Count, "an entry has a name of its own");
            return names;
        }

        private Dictionary<long, long> Forms(Dictionary<long, string> names)
        {
            var hashes = new Dictionary<long, long>();
            foreach (var (number, hash, reports, entry, fields) in sql.Rows(
                "SELECT number, hash, reports, entry, sources, first_published, last_published, founder, confidence FROM forms",
                r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), Fields(r, 4))))
            {
                hashes.Add(number, hash);
                reports.ShouldBeGreaterThan(0);
                _lines.Add($"form {hash} in {names[entry]}: {reports} {fields}");
            }
            // Every form lies in a basket, the forms of an entry hang together, and no entry is without forms.
            sql.Number("SELECT COUNT(*) FROM forms WHERE number NOT IN (SELECT form FROM baskets) OR component NOT IN (SELECT number FROM forms)").ShouldBe(0);
            sql.Number("SELECT COUNT(*) FROM (SELECT entry FROM forms GROUP BY entry HAVING COUNT(DISTINCT component) > 1) AS torn").ShouldBe(0);
            sql.Number("SELECT COUNT(*) FROM entries WHERE number NOT IN (SELECT entry FROM forms)").ShouldBe(0);
            return hashes;
        }

        private static string Fields(DbDataReader row, int from, int? to = null) =>
            string.Join(" | ", Enumerable.Range(from, (to ?? row.FieldCount) - from).Select(i => row.IsDBNull(i) ? "-" : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)));
    }
}
