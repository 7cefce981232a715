using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Facts.Actors;
using Chancery.Facts.Money;
using Chancery.Reading;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;
using NodaTime.Text;

namespace Chancery.Records;

/// <summary>Prints records as <c>chancery-record/1</c>: JSON, offsets in Unicode code points, absent fields left out.</summary>
public static class RecordJson
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true };

    /// <summary>The record as JSON text.</summary>
    /// <param name="record">The record.</param>
    /// <param name="indented">Over several lines, for people; else on one line.</param>
    public static string Write(ArticleRecord record, bool indented = false)
    {
        using var buffer = new MemoryStream();
        Write(record, buffer, indented);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Writes the record as UTF-8 without a line break at the end.</summary>
    public static void Write(ArticleRecord record, Stream stream, bool indented = false)
    {
        using var json = new Utf8JsonWriter(stream, indented ? Indented : OneLine);
        new Writer(json, record).Write();
    }

    private sealed class Writer(Utf8JsonWriter json, ArticleRecord record)
    {
        private readonly string _text = record.Article.Text;
        private readonly CodePointMap _map = new(record.Article.Text);

        public void Write()
        {
            json.WriteStartObject();
            json.WriteString("format", ArticleRecord.Format);
            WriteArticle(record.Article);
            List("actors", record.Actors, WriteActor);
            List("statements", record.Statements, WriteStatement);
            List("engagements", record.Engagements, WriteEngagement);
            List("commitments", record.Commitments, WriteCommitment);
            List("amounts", record.Amounts, WriteAmount);
            List("readings", record.Readings, r =>
            {
                Span("span", r.Span);
                json.WriteString("wording", r.Span.In(_text));
                json.WriteString("reading", r.Reading);
                json.WriteString("why", r.Why);
                Confidence(r.Confidence);
            });
            json.WriteEndObject();
        }

        private void WriteArticle(Article article)
        {
            json.WriteStartObject("article");
            json.WriteString("id", article.Id);
            Text("title", article.Title);
            Text("published", article.Published is { } day ? LocalDatePattern.Iso.Format(day) : null);
            Text("publisher", article.Publisher);
            Text("url", article.Url);
            json.WriteString("sha256", article.Sha256);
            json.WriteEndObject();
        }

        private void WriteActor(Actor actor)
        {
            json.WriteString("id", actor.Id);
            Name("kind", actor.Kind);
            json.WriteString("name", actor.Name);
            Text("country", actor.Country);
            Text("office", actor.Office);
            Text("actsFor", actor.ActsFor);
            Spans("mentions", actor.Mentions);
        }

        private void WriteStatement(Statement statement)
        {
            json.WriteString("id", statement.Id);
            Strings("source", statement.Source);
            Name("kind", statement.Kind);
            Name("type", statement.Type);
            Spans("sourceSpans", statement.SourceSpans);
            Spans("cueSpans", statement.CueSpans);
            Spans("contentSpans", statement.ContentSpans);
            Strings("audience", statement.Audience);
            Words("setting", statement.Setting);
            Date("date", statement.Date);
            if (statement.Stance is { } stance)
                Name("stance", stance);
            Strings("about", statement.About);
            Spans("evidence", statement.Evidence);
            Confidence(statement.Confidence);
        }

        private void WriteEngagement(Engagement engagement)
        {
            json.WriteString("id", engagement.Id);
            Name("type", engagement.Type);
            Strings("participants", engagement.Participants);
            Words("place", engagement.Place);
            Date("date", engagement.Date);
            Name("status", engagement.Status);
            Spans("evidence", engagement.Evidence);
            Confidence(engagement.Confidence);
        }

        private void WriteCommitment(Commitment commitment)
        {
            json.WriteString("id", commitment.Id);
            Strings("provider", commitment.Provider);
            Strings("receiver", commitment.Receiver);
            Words("object", commitment.Object);
            if (commitment.Quantity is { } quantity)
                Number("quantity", quantity);
            if (commitment.Amount is { } amount)
            {
                json.WriteStartObject("amount");
                WriteAmount(amount);
                if (amount.Equivalents.Count > 0)
                    List("equivalents", amount.Equivalents, WriteAmount);
                json.WriteEndObject();
            }
            if (commitment.Instrument is { } instrument)
                Name("instrument", instrument);
            if (commitment.Purpose is { } purpose)
                Name("purpose", purpose);
            Name("status", commitment.Status);
            Words("fundedBy", commitment.FundedBy);
            if (commitment.Conditions.Count > 0)
            {
                List("conditions", commitment.Conditions, c =>
                {
                    json.WriteString("text", c.Span.In(_text));
                    Span("span", c.Span);
                    Strings("dependsOn", c.DependsOn);
                });
            }
            Date("period", commitment.Period);
            Date("date", commitment.Date);
            Strings("source", commitment.Source);
            Spans("evidence", commitment.Evidence);
            Confidence(commitment.Confidence);
        }

        private void WriteAmount(Amount amount)
        {
            Number("value", amount.Value);
            Text("currency", amount.Currency);
            Name("bound", amount.Bound);
            if (amount.PerUnit)
                json.WriteBoolean("perUnit", true);
            Span("span", amount.Span);
        }

        private void List<T>(string name, IReadOnlyList<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        private void Text(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                json.WriteString(name, value);
        }

        private void Words(string name, TextSpan? span)
        {
            if (span is not { IsEmpty: false } words)
                return;
            json.WriteString(name, words.In(_text));
            Span(name + "Span", words);
        }

        private void Date(string name, ReportedDate? date)
        {
            Text(name, date?.Edtf);
            Text(name + "Text", date?.Text);
        }

        private void Name<T>(string name, T value)
            where T : struct, Enum => json.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        private void Number(string name, decimal value)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
        }

        private void Confidence(double confidence) => Number("confidence", Math.Round((decimal)Math.Clamp(confidence, 0, 1), 2));

        private void Strings(string name, IReadOnlyList<string> values)
        {
            if (values.Count == 0)
                return;
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        private void Spans(string name, IReadOnlyList<TextSpan> spans)
        {
            if (spans.Count == 0)
                return;
            json.WriteStartArray(name);
            foreach (var span in spans)
                Pair(span);
            json.WriteEndArray();
        }

        private void Span(string name, TextSpan span)
        {
            json.WritePropertyName(name);
            Pair(span);
        }

        private void Pair(TextSpan span)
        {
            json.WriteStartArray();
            json.WriteNumberValue(_map.ToCodePoint(span.Start));
            json.WriteNumberValue(_map.ToCodePoint(span.End));
            json.WriteEndArray();
        }
    }
}
