using System.Globalization;

namespace Chancery.Stores.Sql;

/// <summary>Gives out numbers, none twice, also where rows were deleted; so that a row can be written whole at once.</summary>
internal sealed class Counter(SqlSession sql, string name)
{
    private long _last = -1;
    private bool _moved;

    /// <summary>The next number, from 1.</summary>
    public long Next()
    {
        if (_last < 0)
            _last = sql.Text("SELECT value FROM meta WHERE name = @0", Key) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
        _moved = true;
        return ++_last;
    }

    /// <summary>Keeps the last number that was given out; to be called before the transaction ends.</summary>
    public void Keep()
    {
        if (_moved)
            sql.Later("INSERT INTO meta (name, value) VALUES (@0, @1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", Key, _last.ToString(CultureInfo.InvariantCulture));
        _moved = false;
    }

    private string Key => "last " + name;
}
