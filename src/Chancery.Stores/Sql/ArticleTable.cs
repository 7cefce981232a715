using System.Data.Common;
using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Stores.Sql;

/// <summary>The articles.</summary>
internal static class ArticleTable
{
    internal const string Columns = "number, id, version, sha256, title, published, publisher, url, recorded, reader, source";

    public static ArticleRow? Find(SqlSession sql, string id, string sha256) =>
        sql.Rows($"SELECT {Columns} FROM articles WHERE id = @0 AND sha256 = @1", Read, id, sha256).FirstOrDefault();

    public static ArticleRow At(SqlSession sql, long number) => sql.Rows($"SELECT {Columns} FROM articles WHERE number = @0", Read, number)[0];

    public static ArticleRow? Find(SqlSession sql, long number) => sql.Rows($"SELECT {Columns} FROM articles WHERE number = @0", Read, number).FirstOrDefault();

    public static IReadOnlyList<ArticleRow> Since(SqlSession sql, Instant moment) =>
        sql.Rows($"SELECT {Columns} FROM articles WHERE recorded >= @0 ORDER BY number", Read, moment.ToUnixTimeMilliseconds());

    public static long Add(SqlSession sql, ArticleRow article)
    {
        var number = sql.Number(
            "INSERT INTO articles (id, version, sha256, title, published, publisher, url, recorded, reader, source) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, 0) RETURNING number",
            article.Id, (long)article.Version, article.Sha256, article.Title, article.Published is { } day ? (long)When.Number(day) : null, article.Publisher, article.Url,
            article.Recorded.ToUnixTimeMilliseconds(), article.Reader)!.Value;
        sql.Later("UPDATE articles SET source = @0 WHERE number = @0", number);
        sql.Later("INSERT INTO texts (article, text) VALUES (@0, @1)", number, article.Text);
        return number;
    }

    public static ArticleRow Read(DbDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Id = row.GetString(1),
        Version = (int)row.GetInt64(2),
        Sha256 = row.GetString(3),
        Title = row.IsDBNull(4) ? null : row.GetString(4),
        Published = row.IsDBNull(5) ? null : When.Day((int)row.GetInt64(5)),
        Publisher = row.IsDBNull(6) ? null : row.GetString(6),
        Url = row.IsDBNull(7) ? null : row.GetString(7),
        Recorded = Instant.FromUnixTimeMilliseconds(row.GetInt64(8)),
        Reader = row.GetString(9),
        Source = row.GetInt64(10),
    };
}
