using System.Globalization;
using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Stores.Sql;

/// <summary>The exchange rates.</summary>
internal sealed class RateTable(SqlSession sql)
{
    public long Add(IEnumerable<ExchangeRate> rates)
    {
        sql.Begin();
        try
        {
            foreach (var rate in rates)
            {
                sql.Execute(
                    "INSERT INTO rates (currency, day, per_euro) VALUES (@0, @1, @2) ON CONFLICT (currency, day) DO UPDATE SET per_euro = excluded.per_euro",
                    rate.Currency, (long)When.Number(rate.Day), rate.PerEuro.ToString(CultureInfo.InvariantCulture));
            }
            sql.Commit();
        }
        finally
        {
            sql.End();
        }
        return sql.Number("SELECT COUNT(*) FROM rates") ?? 0;
    }

    public ExchangeRate? Find(string currency, LocalDate day) => sql.Rows(
        "SELECT day, per_euro FROM rates WHERE currency = @0 AND day <= @1 ORDER BY day DESC LIMIT 1",
        r => new ExchangeRate(currency, When.Day((int)r.GetInt64(0)), decimal.Parse(r.GetString(1), CultureInfo.InvariantCulture)),
        currency, (long)When.Number(day)).FirstOrDefault();
}
