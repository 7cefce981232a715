using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;
using NodaTime;
using static Chancery.Facts.Time.TimeScanner;

namespace Chancery.Facts.Time;

/// <summary>Finds time expressions and resolves them against the day of publication.</summary>
internal sealed class TimeFinder(ReferenceData data)
{
    private readonly TimeWords _words = new(data);
    private readonly string[] _leads = [.. data.Rows("times.tsv").Where(r => r["kind"] == "lead").Select(r => r["word"]).OrderByDescending(w => w.Length)];

    /// <summary>The time expressions of a text, in order, none overlapping another.</summary>
    public IReadOnlyList<TimeExpression> Find(Analysis analysis, LocalDate? published)
    {
        var text = analysis.Text;
        var reader = new DateReader(text, _words, published);
        var scanner = new TimeScanner(text);
        var found = new List<TimeExpression>();
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                i++;
                continue;
            }
            var piece = scanner.At(i);
            if (reader.Read(piece) is { } reading && reading.End > i)
            {
                var edtf = Future(analysis, i, reading, published) ?? reading.Edtf;
                found.Add(WithBounds(text, scanner, reader, piece, reading with { Edtf = edtf }, published, found));
                i = Math.Max(found[^1].Span.End, reading.End);
            }
            else
            {
                i = piece.End;
            }
        }
        return found;
    }

    /// <summary>A weekday or month alone lies ahead where its clause does: <i>will meet on Monday</i>.</summary>
    private static string? Future(Analysis analysis, int offset, DateReader.Reading reading, LocalDate? published)
    {
        if (published is not { } day || (reading.Weekday == 0 && reading.Month == 0) || analysis.Tokens.Length == 0)
            return null;
        var token = Math.Min(analysis.TokenAt(offset), analysis.Tokens.Length - 1);
        if (!IsAhead(analysis, token))
            return null;
        if (reading.Weekday > 0)
            return Edtf.Day(day.PlusDays((reading.Weekday - (int)day.DayOfWeek + 7) % 7));
        return Edtf.Month(reading.Month >= day.Month ? day.Year : day.Year + 1, reading.Month);
    }

    private static bool IsAhead(Analysis analysis, int token)
    {
        for (var (at, step) = (analysis.Tokens[token].Head, 0); at >= 0 && step < 6; (at, step) = (analysis.Tokens[at].Head, step + 1))
        {
            if (!Clauses.IsPredicate(analysis, at))
                continue;
            var group = VerbGroup.Of(analysis, at);
            if (group.Tense == Tense.Future || analysis.Tokens[at].Lemma is "plan" or "schedule" or "due" or "set" or "expect" || group.Progressive && group.Tense == Tense.Present)
                return true;
            if (group.Tense != Tense.None && analysis.Tokens[at].Relation is not ("xcomp" or "ccomp"))
                return group.Modal is "may" or "could" or "would";
            if (group.Tense is Tense.Past)
                return false;
        }
        return false;
    }

    private TimeExpression WithBounds(string text, TimeScanner scanner, DateReader reader, Piece piece, DateReader.Reading reading, LocalDate? published, List<TimeExpression> before)
    {
        var floor = before.Count == 0 ? 0 : before[^1].Span.End;
        if (reading.IsLength)
            return Length(text, piece, reading, published, floor);
        var (start, words) = Lead(text, piece.Start, floor);
        if (words is "between" or "from" && To(scanner, reader, reading, words) is { } end)
            return new TimeExpression(new TextSpan(start, end.End), TimeKind.Interval, reading.Edtf is { } a && end.Edtf is { } b && !a.Contains('/', StringComparison.Ordinal) ? Edtf.Interval(a, b) : reading.Edtf);
        var edtf = reading.Edtf;
        if (edtf is not null && edtf.Contains('/', StringComparison.Ordinal))
            return new TimeExpression(new TextSpan(piece.Start, reading.End), TimeKind.Interval, edtf);
        var today = published is { } day ? Edtf.Day(day) : null;
        return words switch
        {
            "by the end of" or "until the end of" or "till the end of" or "through the end of" or "to the end of" or "by" or "until" or "till" or "before" or "up to" or "through" or "no later than" => new TimeExpression(new TextSpan(start, reading.End), TimeKind.Interval, edtf is null ? null : Edtf.Interval(null, edtf)),
            "since" => new TimeExpression(new TextSpan(start, reading.End), TimeKind.Interval, edtf is null ? null : Edtf.Interval(edtf, today)),
            "after" or "from" or "as of" or "starting in" or "beginning in" => new TimeExpression(new TextSpan(start, reading.End), words == "after" ? TimeKind.Interval : TimeKind.Point, words == "after" && edtf is not null ? Edtf.Interval(edtf, null) : edtf),
            _ => new TimeExpression(new TextSpan(piece.Start, reading.End), reading.IsStretch ? TimeKind.Interval : TimeKind.Point, edtf),
        };
    }

    private static TimeExpression Length(string text, Piece piece, DateReader.Reading reading, LocalDate? published, int floor)
    {
        var lead = text.AsSpan(floor, piece.Start - floor).TrimEnd(' ');
        var past = lead.EndsWith("the past", StringComparison.OrdinalIgnoreCase) || lead.EndsWith("the last", StringComparison.OrdinalIgnoreCase);
        return new TimeExpression(new TextSpan(piece.Start, reading.End), past && published is not null ? TimeKind.Interval : TimeKind.Duration, reading.Edtf);
    }

    private (int Start, string Words) Lead(string text, int start, int floor)
    {
        var before = text.AsSpan(floor, start - floor).TrimEnd(' ');
        if (before.EndsWith(" the", StringComparison.Ordinal))
            before = before[..^4].TrimEnd(' ');
        foreach (var lead in _leads)
        {
            if (before.EndsWith(lead, StringComparison.OrdinalIgnoreCase) && (before.Length == lead.Length || !char.IsLetterOrDigit(before[^(lead.Length + 1)])))
                return (floor + before.Length - lead.Length, lead);
        }
        return (start, "");
    }

    private static DateReader.Reading? To(TimeScanner scanner, DateReader reader, DateReader.Reading from, string lead)
    {
        var joint = scanner.Next(from.End, acrossComma: false);
        if (joint.Text != (lead == "between" ? "and" : "to") && joint.Text is not ("until" or "through"))
            return null;
        var next = scanner.Next(joint.End, acrossComma: false);
        return next.IsEmpty ? null : reader.Read(next) is { IsLength: false } to ? to : null;
    }
}
