using System.Text.Json;
using Chancery.Articles;
using Chancery.Records;

namespace Chancery.Tests;

/// <summary>Readings of annotated and of large material, where it is at hand.</summary>
public sealed class CorpusTests
{
    [SharedFact]
    public void GoldTexts_AreReadWithSpansInTheText()
    {
        foreach (var line in File.ReadLines(Path.Combine(SharedFactAttribute.Folder!, "gold", "dev.jsonl")))
        {
            var article = JsonArticles.Read(line, "x", out var problem);
            problem.ShouldBeNull();
            using var record = JsonDocument.Parse(RecordJson.Write(Reader.Default.Read(article)));
            foreach (var amount in record.RootElement.GetProperty("amounts").EnumerateArray())
                amount.GetProperty("span")[1].GetInt32().ShouldBeLessThanOrEqualTo(article.Text.EnumerateRunes().Count());
        }
    }

    [SharedFact]
    public void SumsOfNews_AreFound()
    {
        int found = 0, all = 0;
        foreach (var line in File.ReadLines(Path.Combine(SharedFactAttribute.Folder!, "corpora", "amounts", "dev.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            var amounts = Reader.Default.Read(Article.FromText(gold.RootElement.GetProperty("text").GetString()!)).Amounts.ToList();
            foreach (var sum in gold.RootElement.GetProperty("amounts").EnumerateArray())
            {
                all++;
                var at = amounts.FindIndex(a => a.Value == sum.GetProperty("value").GetDecimal() && a.Currency == sum.GetProperty("currency").GetString());
                if (at >= 0)
                {
                    found++;
                    amounts.RemoveAt(at);
                }
            }
        }
        (found / (double)all).ShouldBeGreaterThan(0.9);
    }

    [SharedFact]
    public void Copy_ThatAMachineReworded_KeepsItsPartiesAndSums()
    {
        var text = File.ReadAllText(Path.Combine(SharedFactAttribute.Folder!, "seed", "coalition-call.txt"));
        var record = Reader.Default.Read(Article.FromText(text, new NodaTime.LocalDate(2025, 3, 7)));
        record.Commitments.ShouldContain(c => c.Provider.Contains("GBR") && c.Amount != null && c.Amount.Value == 2_260_000_000m && c.FundedBy != null);
        record.Commitments.ShouldContain(c => c.Provider.Contains("USA") && c.Receiver.Contains("UKR") && c.Status.ToString() == "Suspended");
        record.Engagements.ShouldContain(e => e.Participants.Contains("USA") && e.Participants.Contains("UKR"));
        record.Statements.ShouldContain(s => s.Source.Contains("EU/ursula-von-der-leyen"));
    }
}
