using System.Globalization;
using Chancery.Articles;
using Chancery.Facts;
using Chancery.Facts.Money;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Fills the fields of a commitment besides its parties, each with a note of the rule and the words that decided.</summary>
internal sealed class DraftNotes(ArticleFacts facts)
{
    private readonly Analysis _analysis = facts.Analysis;
    private readonly AttachedTimes _times = new(facts);
    private readonly List<Decision> _decisions = [];

    /// <summary>The notes so far.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>What is given.</summary>
    public TextSpan Object(Support support, Predication said, Draft? recent, EarlierDrafts earlier)
    {
        if (support.Noun < 0 && recent is { Support.Noun: >= 0 } whole && earlier.IsShareOf(whole.Support, support))
            return Note("object", CommitmentRules.WholeObject, whole.Commitment.Object!.Value);
        var rule = support is { Amount: null, Count: not null } ? CommitmentRules.CountedObject : support.Noun >= 0 ? CommitmentRules.NounObject : CommitmentRules.SumObject;
        return Note("object", rule, Behind(said, ObjectPhrase.Of(facts, support)), support.Entry is { Lemma.Length: > 0 } entry ? $"“{entry.Lemma}” is listed as {entry.Kind}" : null);
    }

    /// <summary>The words behind the verb, which the tree may take for one of them: <i>provide other help</i>.</summary>
    private TextSpan Behind(Predication said, TextSpan phrase) =>
        said is { ByOrder: true, Giver.Word: var verb } && phrase.Contains(_analysis.Tokens[verb].Span) && _analysis.Tokens[verb].Span.End + 1 < phrase.End
            ? new TextSpan(_analysis.Tokens[verb + 1].Span.Start, phrase.End)
            : phrase;

    /// <summary>How many of it.</summary>
    public decimal? Quantity(Support support)
    {
        if (support.Count is not { } count)
            return null;
        Add("quantity", CommitmentRules.Number, Phrases.Span(_analysis, Math.Max(0, count.FirstToken - 1), count.EndToken));
        return count.Value;
    }

    /// <summary>How much money.</summary>
    public Amount? Amount(Support support)
    {
        if (support.Amount is { } amount)
            _decisions.Add(new Decision("amount", CommitmentRules.Sum, [amount.Span, .. amount.Equivalents.Select(e => e.Span)]));
        return support.Amount;
    }

    /// <summary>In which form.</summary>
    public Instrument? Instrument(Support support, Predication said)
    {
        if (support.Entry?.Instrument is { } own && !(support.Amount is not null && own == Commitments.Instrument.InKind && Phrases.Case(_analysis, support.Noun) is "for"))
        {
            Add("instrument", CommitmentRules.InstrumentOfNoun, support.Noun < 0 ? null : _analysis.Tokens[support.Noun].Span, $"“{support.Entry.Lemma}” → {own}");
            return own;
        }
        if (said.Giver is not { Entry.Instrument: { } implied } giver)
            return null;
        Add("instrument", CommitmentRules.InstrumentOfVerb, _analysis.Tokens[giver.Word].Span, $"“{giver.Lemma}” → {implied}");
        return implied;
    }

    /// <summary>What it is for.</summary>
    public Purpose Purpose(PurposeReading reading)
    {
        _decisions.Add(new Decision("purpose", reading.By, reading.Words) { Found = reading.Found });
        return reading.Purpose;
    }

    /// <summary>What became of it.</summary>
    public CommitmentStatus Status(Predication said, bool isTotal, Draft? recent)
    {
        if (said.Status is { } told)
        {
            var deciding = said.Chain.Skip(said.Nearest).Where((p, i) => i == 0 || p.Entry is { Role: VerbRole.Control }).ToArray();
            _decisions.Add(new Decision("status", said.By, [.. deciding.Select(p => _analysis.Tokens[p.Word].Span).Distinct().Order()]) { Found = string.Join(", ", deciding.Select(Described)) });
            return told;
        }
        if (isTotal)
        {
            Add("status", CommitmentRules.TotalStatus, null);
            return CommitmentStatus.Committed;
        }
        if (said.Standing is { } standing)
        {
            Add("status", CommitmentRules.Paper, null);
            return standing;
        }
        Add("status", recent is null ? CommitmentRules.Standing : CommitmentRules.EarlierStatus, recent?.Commitment.Evidence[0]);
        return recent?.Commitment.Status ?? CommitmentStatus.Pledged;
    }

    /// <summary>Where the money comes from.</summary>
    public TextSpan? FundedBy(TextSpan? words) => words is { } span ? Note("fundedBy", CommitmentRules.Funding, span) : null;

    /// <summary>What must happen first.</summary>
    public IReadOnlyList<Condition> Conditions(IReadOnlyList<Condition> conditions)
    {
        if (conditions.Count > 0)
            _decisions.Add(new Decision("conditions", CommitmentRules.Clause, [.. conditions.Select(c => c.Span)]));
        return conditions;
    }

    /// <summary>When, by a time of its own or that of the commitment before on the same occasion.</summary>
    public ReportedDate? Date(IReadOnlyList<int> words, Predication said, Draft? sameOccasion)
    {
        if (_times.Point(words) is { } time)
        {
            Add("date", CommitmentRules.AttachedTime, time.Span);
            return _times.Reported(time);
        }
        if (said.Giver is { } giver && said.Chain.Skip(said.Nearest + 1).All(p => p.Group.Tense != Tense.Past) && _times.Now(giver.Group) is { } now)
        {
            Add("date", CommitmentRules.HappensNow, _analysis.Tokens[giver.Word].Span);
            return now;
        }
        if (sameOccasion?.Commitment.Date is not { } date)
            return null;
        _decisions.Add(new Decision("date", CommitmentRules.SameOccasion, [.. sameOccasion.Commitment.Decisions.Where(d => d.Field == "date").SelectMany(d => d.Words)]));
        return date;
    }

    /// <summary>Over which time.</summary>
    public ReportedDate? Period(IReadOnlyList<int> words)
    {
        if (_times.Stretch(words) is not { } time)
            return null;
        Add("period", CommitmentRules.AttachedPeriod, time.Span);
        return _times.Reported(time);
    }

    /// <summary>How sure the reader is.</summary>
    public double Confidence(double value, IReadOnlyList<string> signals)
    {
        _decisions.Add(new Decision("confidence", CommitmentRules.Signals, []) { Found = string.Join(", ", signals) });
        return value;
    }

    private string Described(Predicate predicate)
    {
        var group = predicate.Group;
        var lead = group.Negated ? "not " : "";
        var tense = group.Modal ?? group.Tense.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{lead}“{predicate.Lemma}” ({tense}{(group.Progressive ? ", going on" : "")}{(group.Passive ? ", passive" : "")}) → {predicate.Entry?.Status?.ToString() ?? "–"}, of what is ahead {predicate.Entry?.FutureStatus?.ToString() ?? "–"}");
    }

    private TextSpan Note(string field, Rule rule, TextSpan words, string? found = null)
    {
        Add(field, rule, words, found);
        return words;
    }

    private void Add(string field, Rule rule, TextSpan? words, string? found = null) =>
        _decisions.Add(new Decision(field, rule, words is { } span ? [span] : []) { Found = found });
}
