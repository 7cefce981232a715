using System.Globalization;

namespace Chancery.Stores.Sql;

/// <summary>The tables, by the versions in which they came.</summary>
internal static class Schema
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE articles (
            number {identity}, id TEXT NOT NULL, version BIGINT NOT NULL, sha256 TEXT NOT NULL, title TEXT, published BIGINT, publisher TEXT, url TEXT,
            recorded BIGINT NOT NULL, reader TEXT NOT NULL, source BIGINT NOT NULL, UNIQUE (id, sha256));
        CREATE INDEX articles_source ON articles (source);
        CREATE INDEX articles_recorded ON articles (recorded);
        CREATE INDEX articles_published ON articles (published, number);
        CREATE TABLE readings (number {identity}, article BIGINT NOT NULL, reader TEXT NOT NULL, recorded BIGINT NOT NULL);
        CREATE INDEX readings_article ON readings (article);
        CREATE TABLE texts (article {number}, text TEXT NOT NULL);
        CREATE TABLE sketches (article {number}, text_key BIGINT NOT NULL, published BIGINT NOT NULL, sketch {bytes} NOT NULL);
        CREATE INDEX sketches_text ON sketches (text_key, published);
        CREATE TABLE marks (mark BIGINT NOT NULL, article BIGINT NOT NULL, PRIMARY KEY (mark, article)) {keyonly};
        CREATE TABLE parties (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL) {keyonly};
        CREATE TABLE forms (
            number {identity}, hash BIGINT NOT NULL UNIQUE, kind BIGINT NOT NULL, first BIGINT NOT NULL, last BIGINT NOT NULL, told BIGINT NOT NULL, facts TEXT NOT NULL, words TEXT NOT NULL,
            apart BIGINT NOT NULL, component BIGINT NOT NULL, entry BIGINT NOT NULL, reports BIGINT NOT NULL, sources BIGINT NOT NULL, first_published BIGINT, last_published BIGINT,
            founder TEXT NOT NULL, confidence {real} NOT NULL);
        CREATE INDEX forms_component ON forms (component);
        CREATE INDEX forms_entry ON forms (entry);
        CREATE TABLE baskets (key BIGINT NOT NULL, form BIGINT NOT NULL, PRIMARY KEY (key, form)) {keyonly};
        CREATE TABLE reports (
            number {identity}, key TEXT NOT NULL UNIQUE, article BIGINT NOT NULL, form BIGINT NOT NULL, item TEXT NOT NULL, spans TEXT NOT NULL, confidence {real} NOT NULL, replaced BIGINT);
        CREATE INDEX reports_form ON reports (form);
        CREATE INDEX reports_article ON reports (article);
        CREATE TABLE form_sources (form BIGINT NOT NULL, source BIGINT NOT NULL, reports BIGINT NOT NULL, PRIMARY KEY (form, source)) {keyonly};
        CREATE INDEX form_sources_source ON form_sources (source);
        CREATE TABLE ties (one BIGINT NOT NULL, other BIGINT NOT NULL, ruling BIGINT NOT NULL, apart BIGINT NOT NULL, PRIMARY KEY (one, other, ruling)) {keyonly};
        CREATE INDEX ties_other ON ties (other);
        CREATE TABLE entries (
            number {identity}, name TEXT NOT NULL, kind BIGINT NOT NULL, state BIGINT NOT NULL, status TEXT, type TEXT, purpose TEXT, instrument TEXT, amount {real}, currency TEXT,
            first BIGINT, last BIGINT, published BIGINT, reports BIGINT NOT NULL, sources BIGINT NOT NULL, disputed TEXT NOT NULL, conditions BIGINT NOT NULL, confidence {real} NOT NULL,
            line TEXT NOT NULL, claims TEXT NOT NULL, planned BIGINT NOT NULL, weight {real} NOT NULL);
        CREATE INDEX entries_first ON entries (first DESC, kind, number DESC);
        CREATE INDEX entries_weight ON entries (state, weight, number);
        CREATE INDEX entries_kind ON entries (kind, first);
        CREATE INDEX entries_published ON entries (published);
        CREATE INDEX entries_sources ON entries (sources, reports);
        CREATE INDEX entries_amount ON entries (kind, currency, amount);
        CREATE INDEX entries_status ON entries (kind, status, first);
        CREATE INDEX entries_purpose ON entries (kind, purpose, first) WHERE purpose IS NOT NULL;
        CREATE TABLE entry_parties (party TEXT NOT NULL, role TEXT NOT NULL, day BIGINT NOT NULL, entry BIGINT NOT NULL, PRIMARY KEY (party, role, day, entry)) {keyonly};
        CREATE INDEX entry_parties_entry ON entry_parties (entry);
        CREATE TABLE rulings (number {identity}, at BIGINT NOT NULL, by TEXT NOT NULL, kind BIGINT NOT NULL, field TEXT, value TEXT, reason TEXT NOT NULL, undoes BIGINT,
            evidence_article BIGINT, evidence_start BIGINT, evidence_end BIGINT);
        CREATE TABLE ruling_reports (ruling BIGINT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (ruling, report)) {keyonly};
        CREATE INDEX ruling_reports_report ON ruling_reports (report);
        CREATE TABLE parts (part TEXT NOT NULL, whole TEXT NOT NULL, article BIGINT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (part, whole)) {keyonly};
        CREATE INDEX rulings_undoes ON rulings (undoes);
        CREATE INDEX parts_whole ON parts (whole);
        CREATE TABLE rates (currency TEXT NOT NULL, day BIGINT NOT NULL, per_euro TEXT NOT NULL, PRIMARY KEY (currency, day)) {keyonly};
        CREATE TABLE users (id TEXT PRIMARY KEY, name TEXT NOT NULL, role BIGINT NOT NULL, hash TEXT NOT NULL, stamp TEXT NOT NULL, created BIGINT NOT NULL) {keyonly};
        {textindex}
        """,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings a ledger up to this program's version; a newer one is refused.</summary>
    /// <exception cref="LedgerException">The ledger is newer than this program, or it is no ledger.</exception>
    public static void Migrate(SqlSession session)
    {
        // A ledger that is up to date is opened without writing: it may lie where nobody may write.
        if (IsThere(session) && Found(session) == Version)
            return;
        session.Begin();
        try
        {
            var version = Found(session);
            if (version == 0)
                session.Script("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
            for (; version < Version; version++)
                session.Script(Fill(Steps[version], session.Dialect));
            session.Execute("INSERT INTO meta (name, value) VALUES ('version', @0) ON CONFLICT (name) DO UPDATE SET value = excluded.value", version.ToString(CultureInfo.InvariantCulture));
            session.Commit();
        }
        finally
        {
            session.End();
        }
    }

    private static bool IsThere(SqlSession session) => session.Number(session.Dialect.HasTable, "meta") is not null;

    private static int Found(SqlSession session)
    {
        if (!IsThere(session))
            return session.Dialect.IsForeign(session) ? throw new LedgerException($"{session.Dialect.Name}: it is no ledger but the database of something else; name another with --ledger") : 0;
        if (!int.TryParse(session.Text("SELECT value FROM meta WHERE name = 'version'"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version == 0)
            throw new LedgerException($"{session.Dialect.Name}: it is no ledger but the database of something else; name another with --ledger");
        if (version > Version)
            throw new LedgerException($"{session.Dialect.Name}: a newer version of Chancery has written this ledger (layout {version}, this program knows {Version}); update Chancery");
        return version;
    }

    private static string Fill(string sql, Dialect dialect) =>
        sql.Replace("{identity}", dialect.Identity, StringComparison.Ordinal)
            .Replace("{number}", dialect.Number, StringComparison.Ordinal)
            .Replace("{real}", dialect.Real, StringComparison.Ordinal)
            .Replace("{bytes}", dialect.Bytes, StringComparison.Ordinal)
            .Replace("{textindex}", dialect.TextIndex, StringComparison.Ordinal)
            .Replace("{keyonly}", dialect.KeyOnly, StringComparison.Ordinal);
}
