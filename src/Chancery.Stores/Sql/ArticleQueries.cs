using Chancery.Ledgers;

namespace Chancery.Stores.Sql;

/// <summary>Finds articles.</summary>
internal sealed class ArticleQueries(SqlSession sql)
{
    private static readonly string Columns = string.Join(", ", ArticleTable.Columns.Split(", ").Select(c => "a." + c));

    public IReadOnlyList<ListedArticle> Find(ArticleQuery query)
    {
        var clause = Narrow(query);
        var order = query.ByDay ? "a.published DESC NULLS LAST, a.number DESC" : "a.number DESC";
        return sql.Rows(
            $"""
            SELECT {Columns}, (SELECT COUNT(*) FROM reports r WHERE r.article = a.number AND COALESCE(r.replaced, 0) = 0), (SELECT COUNT(*) FROM articles c WHERE c.source = a.source)
            FROM articles a{clause} ORDER BY {order} LIMIT {clause.Add((long)query.Take)} OFFSET {clause.Add((long)query.Skip)}
            """,
            r => new ListedArticle(ArticleTable.Read(r), (int)r.GetInt64(11), (int)r.GetInt64(12)),
            [.. clause.Values]);
    }

    public long Count(ArticleQuery query)
    {
        var clause = Narrow(query);
        return sql.Number($"SELECT COUNT(*) FROM articles a{clause}", [.. clause.Values]) ?? 0;
    }

    private QueryClause Narrow(ArticleQuery query)
    {
        var clause = new QueryClause(sql);
        if (query.Source is { } source)
            clause.And($"a.source = {clause.Add(source)}");
        if (query.From is { } from)
            clause.And($"a.published >= {clause.Add((long)When.Number(from))}");
        if (query.To is { } to)
            clause.And($"a.published <= {clause.Add((long)When.Number(to))}");
        foreach (var word in query.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            clause.And($"lower(COALESCE(a.title, '') || ' ' || COALESCE(a.publisher, '') || ' ' || a.id) LIKE {clause.Add($"%{Plain(word.ToLowerInvariant())}%")} ESCAPE '!'");
        return clause;
    }

    private static string Plain(string word) =>
        word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
