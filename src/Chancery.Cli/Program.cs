using System.Text.Json;
using Chancery;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Records;
using NodaTime.Text;

if (args[0] == "parse")
{
    ConlluWriter.Write(LanguageEngine.Default.Analyse(File.ReadAllText(args[1])), "x", Console.Out);
    return;
}
foreach (var line in File.ReadLines(args[0]))
{
    var json = JsonDocument.Parse(line).RootElement;
    string? Get(string name) => json.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
    var article = new Article { Id = Get("id")!, Text = Get("text")!, Title = Get("title"), Publisher = Get("publisher"), Published = Get("published") is { } p && LocalDatePattern.Iso.Parse(p) is { Success: true } r ? r.Value : null };
    Console.WriteLine(RecordJson.Write(Reader.Default.Read(article)));
}
