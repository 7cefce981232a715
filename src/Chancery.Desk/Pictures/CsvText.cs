using System.Globalization;
using Chancery.Articles;
using CsvHelper;

namespace Chancery.Desk.Pictures;

/// <summary>Writes the numbers of a picture as CSV; numbers plainly, words so that no spreadsheet takes them for formulas.</summary>
internal static class CsvText
{
    public static string Of(NumberTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), true))
        {
            foreach (var column in table.Columns)
                csv.WriteField(column.TrimStart('.'));
            csv.EndRecord();
            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                    csv.WriteField(cell.Number is { } number ? number.ToString("0.##", CultureInfo.InvariantCulture) : Shown.Cell(cell.Text));
                csv.EndRecord();
            }
        }
        return text.ToString();
    }
}
