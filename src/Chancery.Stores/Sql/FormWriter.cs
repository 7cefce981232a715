using Chancery.Ledgers;

namespace Chancery.Stores.Sql;

/// <summary>Writes forms and their reports. Forms that a change adds are written at its end, whole and at once: most are told by its article alone and stay as they are.</summary>
internal sealed class FormWriter(SqlSession sql, Counter numbers)
{
    private const string AddedReport = "INSERT INTO reports (key, article, form, item, spans, confidence) VALUES (@0, @1, @2, @3, @4, @5) ON CONFLICT (key) DO NOTHING";

    private readonly FormTable _table = new(sql);
    private readonly HashSet<string> _keys = [];
    private readonly SortedDictionary<long, StoredForm> _fresh = [];
    private readonly Dictionary<long, long> _hashes = [];
    private readonly HashSet<long> _opened = [];
    private readonly Rows _sources = new(sql, "form_sources (form, source, reports)", 3);

    /// <summary>Says that an entry was opened just now.</summary>
    public void Open(long entry) => _opened.Add(entry);

    /// <summary>Adds a form, in a component of its own.</summary>
    public long Add(Form form, long hash, IReadOnlyCollection<long> keys)
    {
        var number = numbers.Next();
        _fresh.Add(number, new StoredForm(number, Clean(form), number, 0, new FormTally(0, 0, null, null, "", 0)));
        _hashes.Add(number, hash);
        sql.Later($"INSERT INTO baskets (key, form) SELECT value, @1 FROM {sql.Dialect.Each("@0")}", sql.Dialect.Several(keys), number);
        return number;
    }

    public IReadOnlyList<StoredForm> Numbered(IReadOnlyCollection<long> numbers) =>
        [.. _table.Where("number", [.. numbers.Where(n => !_fresh.ContainsKey(n))]), .. numbers.Where(_fresh.ContainsKey).Order().Select(n => _fresh[n]).Where(IsReported)];

    /// <summary>A component bears the number of its first form, so that one which bears that of a fresh form has no others.</summary>
    public IReadOnlyList<StoredForm> OfComponents(IReadOnlyCollection<long> components) =>
        [.. _table.Where("component", [.. components.Where(c => !_fresh.ContainsKey(c))]), .. _fresh.Values.Where(f => components.Contains(f.Component)).Where(IsReported)];

    public IReadOnlyList<StoredForm> OfEntries(IReadOnlyCollection<long> entries) =>
        [.. _table.Where("entry", [.. entries.Where(e => !_opened.Contains(e))]), .. _fresh.Values.Where(f => entries.Contains(f.Entry)).Where(IsReported)];

    /// <summary>What stands behind those entries that were opened just now and have one form only.</summary>
    public IReadOnlyDictionary<long, Backing> BackingOfOpened() =>
        _fresh.Values.Where(f => _opened.Contains(f.Entry) && IsReported(f)).GroupBy(f => f.Entry).Where(g => !g.Skip(1).Any()).ToDictionary(g => g.Key, g => new Backing(g.First().Tally.Reports, g.First().Tally.Sources));

    public void MoveComponents(IReadOnlyCollection<long> from, long to)
    {
        Change(_fresh.Values.Where(f => from.Contains(f.Component)), f => f with { Component = to });
        var settled = from.Where(c => !_fresh.ContainsKey(c)).ToList();
        if (settled.Count > 0)
            sql.Later($"UPDATE forms SET component = @0 WHERE {sql.Dialect.IsAnyOf("component", "@1")}", to, sql.Dialect.Several(settled));
    }

    public void SetComponent(IReadOnlyCollection<long> forms, long component)
    {
        Settle();
        sql.Later($"UPDATE forms SET component = @0 WHERE {sql.Dialect.IsAnyOf("number", "@1")}", component, sql.Dialect.Several(forms));
    }

    public void SetEntry(IReadOnlyCollection<long> forms, long entry)
    {
        Change(forms.Where(_fresh.ContainsKey).Select(f => _fresh[f]), f => f with { Entry = entry });
        var settled = forms.Where(f => !_fresh.ContainsKey(f)).ToList();
        if (settled.Count == 0)
            return;
        _opened.Remove(entry);
        sql.Later($"UPDATE forms SET entry = @0 WHERE {sql.Dialect.IsAnyOf("number", "@1")}", entry, sql.Dialect.Several(settled));
    }

    public bool AddReport(Report report, long form, ArticleRow article)
    {
        var source = article.Source == 0 ? article.Number : article.Source;
        var day = article.Published is { } published ? When.Number(published) : (int?)null;
        object?[] row = [report.Key, article.Number, form, report.Item, FormText.Spans(report), report.Confidence];
        if (_fresh.TryGetValue(form, out var fresh))
        {
            // The key is made of the form too, so that nobody has reported a new one but this change.
            if (!_keys.Add(report.Key))
                return false;
            if (fresh.Sources is null || (fresh.Sources[0] == source && fresh.Tally.First == day))
            {
                sql.Later(AddedReport, row);
                _fresh[form] = fresh with { Tally = Count(fresh.Tally, report, day), Sources = [source] };
                return true;
            }
            Settle();
        }
        if (sql.Execute(AddedReport, row) != 1)
            return false;
        var isNew = sql.Number(
            "INSERT INTO form_sources (form, source, reports) VALUES (@0, @1, 1) ON CONFLICT (form, source) DO UPDATE SET reports = form_sources.reports + 1 RETURNING reports", form, source) == 1;
        // A day that is unknown has no type by itself, and PostgreSQL would keep the one that it guesses for all that follow.
        sql.Later(
            """
            UPDATE forms SET
                founder = CASE WHEN founder = '' OR COALESCE(CAST(@1 AS BIGINT), 9999999) < COALESCE(first_published, 9999999)
                    OR (COALESCE(CAST(@1 AS BIGINT), 9999999) = COALESCE(first_published, 9999999) AND @2 < founder) THEN @2 ELSE founder END,
                first_published = CASE WHEN first_published IS NULL OR CAST(@1 AS BIGINT) < first_published THEN CAST(@1 AS BIGINT) ELSE first_published END,
                last_published = CASE WHEN last_published IS NULL OR CAST(@1 AS BIGINT) > last_published THEN CAST(@1 AS BIGINT) ELSE last_published END,
                confidence = CASE WHEN @3 > confidence THEN @3 ELSE confidence END,
                reports = reports + 1, sources = sources + @4
            WHERE number = @0
            """,
            form, (long?)day, report.Key, report.Confidence, isNew ? 1L : 0L);
        return true;
    }

    /// <summary>A proposal bears the number of its reading below zero in the place of the one that replaces it.</summary>
    public void AddProposal(Report report, long form, ArticleRow article, long reading) => sql.Later(
        "INSERT INTO reports (key, article, form, item, spans, confidence, replaced) VALUES (@0, @1, @2, @3, @4, @5, @6) ON CONFLICT (key) DO NOTHING",
        report.Key, article.Number, form, report.Item, FormText.Spans(report), report.Confidence, -reading);

    /// <summary>Writes the forms that are not written yet, so that the database may be asked.</summary>
    public void Settle()
    {
        foreach (var form in _fresh.Values)
        {
            var (when, tally) = (form.Form.When, form.Tally);
            sql.Later(
                """
                INSERT INTO forms (number, hash, kind, first, last, told, facts, words, apart, component, entry, reports, sources, first_published, last_published, founder, confidence)
                VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16)
                """,
                form.Number, _hashes[form.Number], (long)form.Form.Kind, (long)when.First, (long)when.Last, when.Told ? 1L : 0L, FormText.Values(form.Form.Values), string.Join(' ', form.Form.Words),
                form.Form.Apart, form.Component, form.Entry, (long)tally.Reports, (long)tally.Sources, (long?)tally.First, (long?)tally.Last, tally.Founder, tally.Confidence);
            if (form.Sources is { } sources)
                _sources.Add(form.Number, sources[0], (long)tally.Reports);
        }
        _sources.Write();
        _fresh.Clear();
        _hashes.Clear();
        _opened.Clear();
    }

    private static FormTally Count(FormTally tally, Report report, int? day) => new(
        tally.Reports + 1, 1, day, day,
        tally.Founder.Length == 0 || string.CompareOrdinal(report.Key, tally.Founder) < 0 ? report.Key : tally.Founder, Math.Max(tally.Confidence, report.Confidence));

    private static bool IsReported(StoredForm form) => form.Tally.Reports > 0;

    private void Change(IEnumerable<StoredForm> forms, Func<StoredForm, StoredForm> change)
    {
        foreach (var form in forms.ToList())
            _fresh[form.Number] = change(form);
    }

    /// <summary>A form as it will be read from the store again.</summary>
    private static Form Clean(Form form) =>
        form.Values.Any(v => v.Value.Contains('\0', StringComparison.Ordinal)) || form.Words.Any(w => w.Contains('\0', StringComparison.Ordinal))
            ? form with { Values = [.. form.Values.Select(v => KeyValuePair.Create(v.Key, SqlSession.Kept(v.Value)))], Words = [.. form.Words.Select(SqlSession.Kept)] }
            : form;
}
