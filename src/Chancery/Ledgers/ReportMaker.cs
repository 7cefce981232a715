using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Articles;
using Chancery.Facts.Actors;
using Chancery.Facts.Money;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;
using Chancery.Records;

namespace Chancery.Ledgers;

/// <summary>Takes a record apart into its reports.</summary>
public static class ReportMaker
{
    /// <summary>The reports of a record: commitments, engagements, statements, each in the order of the record.</summary>
    public static IReadOnlyList<Report> Of(ArticleRecord record)
    {
        var maker = new Maker(record);
        return
        [
            .. record.Commitments.Select(maker.Commitment),
            .. record.Engagements.Select(maker.Engagement),
            .. record.Statements.Select(maker.Statement),
        ];
    }

    /// <summary>A sum as it is compared: <c>2600000000 GBP</c>, the currency left out where it is unknown.</summary>
    internal static string Sum(Amount amount)
    {
        var value = amount.Value.ToString("0.####", CultureInfo.InvariantCulture);
        return amount.Currency is null ? value : $"{value} {amount.Currency}";
    }

    private sealed class Maker(ArticleRecord record)
    {
        private readonly CodePointMap _map = new(record.Article.Text);
        private readonly string _text = record.Article.Text;
        private readonly string _sha = record.Article.Sha256;

        /// <summary>Where people and bodies of countries are named: that two reports name the same minister tells little.</summary>
        private readonly List<TextSpan> _parties = [.. record.Actors.Where(a => a.Kind == ActorKind.Person || !ActorIds.IsUnlisted(a.Id)).SelectMany(a => a.Mentions)];

        public Report Commitment(Commitment item)
        {
            var facts = new List<Fact>();
            Parties(facts, Field.Provider, item.Provider);
            Parties(facts, Field.Receiver, item.Receiver);
            if (item.Object != item.Amount?.Span)
                Words(facts, Field.Object, item.Object);
            if (item.Quantity is { } quantity)
                facts.Add(new Fact(Field.Quantity, quantity.ToString("0.####", CultureInfo.InvariantCulture), []));
            if (item.Amount is { PerUnit: true } price)
            {
                facts.Add(new Fact(Field.PerUnit, Sum(price), [Span(price.Span)]));
            }
            else if (item.Amount is { } amount)
            {
                facts.Add(new Fact(Field.Amount, Sum(amount), [Span(amount.Span)]));
                if (amount.Bound != Bound.Exactly)
                    facts.Add(new Fact(Field.Bound, EntryJson.Name(amount.Bound), []));
                facts.AddRange(amount.Equivalents.Select(e => new Fact(Field.Equivalent, Sum(e), [Span(e.Span)])));
            }
            if (item.Instrument is { } instrument)
                facts.Add(new Fact(Field.Instrument, EntryJson.Name(instrument), []));
            if (item.Purpose is { } purpose)
                facts.Add(new Fact(Field.Purpose, EntryJson.Name(purpose), []));
            facts.Add(new Fact(Field.Status, EntryJson.Name(item.Status), []));
            Words(facts, Field.FundedBy, item.FundedBy);
            Words(facts, Field.ShareOf, WholeOf(item));
            Words(facts, Field.Since, Since(item));
            foreach (var condition in item.Conditions)
            {
                Words(facts, Field.Condition, condition.Span);
                facts.AddRange(condition.DependsOn.Select(d => new Fact(Field.WaitsFor, d, [Span(condition.Span)])));
            }
            Date(facts, Field.Period, item.Period);
            Date(facts, Field.Date, item.Date);
            Parties(facts, Field.Source, item.Source);
            return Make(ItemKind.Commitment, item.Id, facts, item.Date, item.Evidence, item.Confidence);
        }

        /// <summary>The nearest larger sum of which the sentence tells this one as a part, with its noun where it stands right behind; null where there is none.</summary>
        private TextSpan? WholeOf(Commitment item)
        {
            if (item.Amount is not { PerUnit: false } share)
                return null;
            var whole = record.Commitments.Where(c => c.Amount is { PerUnit: false } sum && sum.Currency == share.Currency && sum.Value > share.Value && share.Span.Start - sum.Span.End is >= 0 and <= PartWords.Reach)
                .MaxBy(c => c.Amount!.Span.Start);
            if (whole?.Amount is not { } total || !PartWords.Default.TellPart(_text.AsSpan(total.Span.End..share.Span.Start)))
                return null;
            return whole.Object is { } noun && noun.Start - total.Span.End is 0 or 1 ? new TextSpan(total.Span.Start, noun.End) : total.Span;
        }

        /// <summary>The words of its sentence that make what was given a running total; null where there are none.</summary>
        private TextSpan? Since(Commitment item) =>
            item.Status != CommitmentStatus.Delivered ? null
            : Sentences.Around(_text, item.Evidence).Select(s => PartWords.Default.Running(_text, s)).FirstOrDefault(s => !s.IsEmpty) is { IsEmpty: false } words ? words : null;

        public Report Engagement(Engagement item)
        {
            var facts = new List<Fact> { new(Field.Type, EntryJson.Name(item.Type), []) };
            Parties(facts, Field.Participant, item.Participants);
            Words(facts, Field.Place, item.Place);
            facts.Add(new Fact(Field.Status, EntryJson.Name(item.Status), []));
            Date(facts, Field.Date, item.Date);
            return Make(ItemKind.Engagement, item.Id, facts, item.Date, item.Evidence, item.Confidence);
        }

        public Report Statement(Statement item)
        {
            var facts = new List<Fact>();
            facts.AddRange(item.Source.Select(s => new Fact(Field.Source, s, Spans(item.SourceSpans))));
            facts.Add(new Fact(Field.Type, EntryJson.Name(item.Type), Spans(item.CueSpans)));
            facts.Add(new Fact(Field.Kind, EntryJson.Name(item.Kind), []));
            if (item.ContentSpans.Count > 0)
                facts.Add(new Fact(Field.Content, string.Join(" … ", item.ContentSpans.Select(s => Said(s))), Spans(item.ContentSpans)));
            Parties(facts, Field.Audience, item.Audience);
            Words(facts, Field.Setting, item.Setting);
            if (item.Stance is { } stance)
                facts.Add(new Fact(Field.Stance, EntryJson.Name(stance), []));
            Date(facts, Field.Date, item.Date);
            // What a statement is about is told by the items of its own article, so that it is no value to compare.
            return Make(ItemKind.Statement, item.Id, facts, item.Date, item.ContentSpans.Count > 0 ? item.ContentSpans : item.Evidence, item.Confidence) with { Evidence = Spans(item.Evidence) };
        }

        private Report Make(ItemKind kind, string id, List<Fact> facts, ReportedDate? date, IReadOnlyList<TextSpan> words, double confidence)
        {
            var form = new Form
            {
                Kind = kind,
                When = When.Of(date?.Edtf, record.Article.Published),
                Values = [.. facts.Select(f => KeyValuePair.Create(f.Field, f.Value))],
                Words = kind == ItemKind.Commitment ? WordsAndNames(Sentences.Around(_text, words)) : [.. Stems.Of(words.Select(Said))],
            };
            return new Report
            {
                Key = Key(form, words),
                Kind = kind,
                Item = id,
                Form = form,
                Facts = facts,
                Evidence = Spans(words),
                Confidence = confidence,
            };
        }

        /// <summary>The stems of sentences, and the names of programmes in them and right before them.</summary>
        private IReadOnlyList<string> WordsAndNames(IReadOnlyList<TextSpan> sentences)
        {
            var words = Stems.Of(sentences.Select(Said));
            foreach (var sentence in sentences)
            {
                foreach (var name in LongNames.In(_text, Sentences.WithPrevious(_text, sentence), LongNames.WordsOfProgramme).Where(n => !_parties.Any(n.Overlaps)))
                    words.Add(LongNames.Key(name.In(_text)));
            }
            return [.. words];
        }

        private string Key(Form form, IReadOnlyList<TextSpan> words)
        {
            // The reports of an article stand side by side in an index of keys.
            var place = string.Join(' ', words.Select(s => s.Start));
            return _sha[..4] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{record.Article.Id}\n{_sha}\n{form.Hash()}\n{place}")).AsSpan(0, 6));
        }

        private static void Parties(List<Fact> facts, string field, IReadOnlyList<string> ids) => facts.AddRange(ids.Select(id => new Fact(field, id, [])));

        private void Words(List<Fact> facts, string field, TextSpan? span)
        {
            if (span is { IsEmpty: false } words)
                facts.Add(new Fact(field, Said(words), [Span(words)]));
        }

        private static void Date(List<Fact> facts, string field, ReportedDate? date)
        {
            if (date?.Edtf is { } edtf)
                facts.Add(new Fact(field, edtf, []));
        }

        /// <summary>What characters say, on one line with single blanks; mangled wording as what it stood for.</summary>
        private string Said(TextSpan span)
        {
            var text = new StringBuilder();
            var at = span.Start;
            foreach (var reading in record.Readings)
            {
                if (reading.Span.Start < at || reading.Span.End > span.End)
                    continue;
                text.Append(_text, at, reading.Span.Start - at).Append(reading.Reading);
                at = reading.Span.End;
            }
            text.Append(_text, at, span.End - at);
            return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        private TextSpan Span(TextSpan span) => new(_map.ToCodePoint(span.Start), _map.ToCodePoint(span.End));

        private IReadOnlyList<TextSpan> Spans(IReadOnlyList<TextSpan> spans) => [.. spans.Select(Span)];
    }
}
