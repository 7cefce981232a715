using System.Globalization;
using Chancery.Ledgers;
using Chancery.Stores;
using CsvHelper;
using NodaTime.Text;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Keeps exchange rates from the reference-rate files of the European Central Bank.</summary>
internal sealed class RatesCommand(Terminal terminal)
{
    private static readonly LocalDatePattern[] Days = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu")];

    public int Import(string address, string file)
    {
        var rates = Read(file);
        using var ledger = LedgerAddress.Open(address);
        var all = ledger.AddRates(rates);
        terminal.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rates.Count} rates of {rates.Select(r => r.Day).Distinct().Count()} days read; the ledger has {all} now"));
        return 0;
    }

    private static List<ExchangeRate> Read(string file)
    {
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: it cannot be read ({problem.Message})", problem);
        }
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false });
        string[]? currencies = null;
        var rates = new List<ExchangeRate>();
        for (var line = 1; csv.Read(); line++)
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim()).ToArray();
            if (currencies is null)
            {
                if (cells[0] != "Date")
                    throw new UsageException($"{file}, line 1: it begins with '{cells[0]}' and not with 'Date'; give the CSV of the European Central Bank's reference rates");
                currencies = cells;
                continue;
            }
            if (cells is [""])
                continue;
            var day = Days.Select(p => p.Parse(cells[0])).FirstOrDefault(p => p.Success)?.Value
                ?? throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: '{cells[0]}' is no day; write 2025-03-07 or 7 March 2025"));
            for (var i = 1; i < Math.Min(cells.Length, currencies.Length); i++)
            {
                if (cells[i] is "" or "N/A")
                    continue;
                rates.Add(decimal.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate > 0 && currencies[i].Length == 3
                    ? new ExchangeRate(currencies[i], day, rate)
                    : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: '{cells[i]}' is no rate of {currencies[i]}; write a number above zero, or N/A")));
            }
        }
        return rates.Count > 0 ? rates : throw new UsageException($"{file}: it holds no rates; give the CSV of the European Central Bank's reference rates");
    }
}
