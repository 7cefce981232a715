using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Statements;

/// <summary>Reads who said what.</summary>
internal sealed class StatementReader(ReferenceData data)
{
    private readonly CueLexicon _cues = new(data);
    private readonly StanceReader _stances = new(data);
    private readonly StatementTopics _topics = new(data);
    private readonly FrozenSet<string> _settings = data.Rows("setting-nouns.tsv").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The statements of an article, by first evidence, with ids.</summary>
    public IReadOnlyList<Statement> Read(ArticleFacts facts, IReadOnlyList<Engagement> engagements, IReadOnlyList<Commitment> commitments)
    {
        var analysis = facts.Analysis;
        var quotations = QuotationFinder.Find(analysis.Text);
        var statements = new List<Statement>();
        var items = new ItemPlaces(engagements, commitments);
        foreach (var attribution in new FoundAttributions(analysis, _cues).Find())
            statements.Add(_topics.Link(analysis, Of(facts, attribution), items));
        ContinuedQuotations.Attach(analysis, quotations, statements);
        var quoted = SpanIndex.Of(quotations);
        return [.. WithoutHeadline(analysis, statements)
            .Select(s => s with { Kind = KindOf(analysis.Text, quoted, s.ContentSpans), Decisions = [.. s.Decisions, new Decision("kind", StatementRules.Quotation, s.ContentSpans)] })
            .OrderBy(s => s.Evidence[0])
            .Select((s, i) => s with { Id = $"s{i + 1}" })];
    }

    private Statement Of(ArticleFacts facts, Attribution attribution)
    {
        var analysis = facts.Analysis;
        attribution = attribution with { Content = [.. attribution.Content.Select(c => WithoutComma(analysis.Text, c))], CueSpans = [.. attribution.CueSpans.Select(c => WithoutTime(facts, c))] };
        var speakers = attribution.Source < 0 ? [] : Speakers(facts, attribution);
        var source = speakers.Count > 0 || attribution.Source < 0 ? speakers : Within(facts, attribution.Source);
        var times = new AttachedTimes(facts);
        var time = times.Point([attribution.CueWord]);
        var addressee = Audience(facts, attribution, source);
        var setting = Setting(analysis, attribution.CueWord);
        var stance = _stances.Read(analysis, attribution);
        var decisions = new List<Decision>
        {
            new("cue", StatementRules.Cue, attribution.CueSpans),
            new("content", StatementRules.Content, attribution.Content),
            new("type", attribution.Cue.IsListed ? StatementRules.TypeOfCue : StatementRules.TypeOfContent, attribution.CueSpans) { Found = attribution.Cue.IsListed ? $"“{string.Join(' ', attribution.Cue.Words)}” → {attribution.Cue.Type}" : null },
            new("confidence", StatementRules.Score, []),
        };
        if (attribution.SourceSpans.Count > 0)
            decisions.Add(new Decision("source", speakers.Count > 0 || source.Count == 0 ? StatementRules.Source : StatementRules.SourceWithin, attribution.SourceSpans));
        if (addressee is not null)
            decisions.Add(new Decision("audience", StatementRules.Addressee, [addressee.Span]));
        if (setting is { } words)
            decisions.Add(new Decision("setting", StatementRules.Occasion, [words]));
        if (time is not null)
            decisions.Add(new Decision("date", StatementRules.AttachedTime, [time.Span]));
        if (stance is { } told)
            decisions.Add(new Decision("stance", told.By, [told.Words]));
        return new Statement
        {
            Source = source,
            Kind = StatementKind.Indirect,
            Type = attribution.Cue.Type,
            SourceSpans = attribution.SourceSpans,
            CueSpans = attribution.CueSpans,
            ContentSpans = attribution.Content,
            Audience = addressee?.ActorIds ?? [],
            Setting = setting,
            Date = time is null ? null : times.Reported(time),
            Stance = stance?.Stance,
            Evidence = [.. attribution.SourceSpans.Concat(attribution.CueSpans).Concat(attribution.Content).Order()],
            Confidence = Math.Round(attribution.Confidence, 2),
            Decisions = decisions,
        };
    }

    /// <summary>The statements without those of the headline that a sentence below it makes again.</summary>
    private static IEnumerable<Statement> WithoutHeadline(Analysis analysis, List<Statement> statements)
    {
        var headline = Headline.In(analysis);
        return statements.Where(s => headline.IsEmpty || !headline.Contains(s.Evidence[0])
            || !statements.Any(t => t != s && !headline.Contains(t.Evidence[0]) && (t.Source.Any(s.Source.Contains) || s.Source.Count == 0)));
    }

    private static TextSpan WithoutComma(string text, TextSpan content) =>
        content.Length > 1 && text[content.End - 1] == ',' ? new TextSpan(content.Start, content.End - 1) : content;

    /// <summary>A cue without the time behind it: <i>said</i> of <i>said on Monday</i>.</summary>
    private static TextSpan WithoutTime(ArticleFacts facts, TextSpan cue)
    {
        if (facts.TimesIn(cue).LastOrDefault(t => t.Span.Start > cue.Start && t.Span.Start < cue.End && t.Span.End >= cue.End) is not { } time)
            return cue;
        var token = facts.Analysis.TokenAt(time.Span.Start) - 1;
        while (token > 0 && facts.Analysis.Tokens[token].Span.Start > cue.Start && facts.Analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Punct)
            token--;
        return facts.Analysis.Tokens[token].Span.End > cue.Start ? new TextSpan(cue.Start, facts.Analysis.Tokens[token].Span.End) : cue;
    }

    /// <summary>The parties that the words of the source name; what the parser joins to them elsewhere is no source.</summary>
    private static List<string> Speakers(ArticleFacts facts, Attribution attribution)
    {
        var speakers = new List<string>();
        foreach (var conjunct in Phrases.Conjuncts(facts.Analysis, attribution.Source))
        {
            if (conjunct != attribution.Source && !attribution.SourceSpans.Any(s => s.Contains(facts.Analysis.Tokens[conjunct].Span)))
                continue;
            var mention = facts.Actors.At(conjunct);
            if (mention is null || (mention.HeadToken != conjunct && !mention.Span.Contains(facts.Analysis.Tokens[conjunct].Span)))
                continue;
            speakers.AddRange(mention.ActorIds.Where(id => !speakers.Contains(id)));
        }
        return speakers;
    }

    /// <summary>A source that is a text or a body of somebody (<i>a tweet by X</i>, <i>X's lawyers</i>) speaks for the one it names.</summary>
    private static List<string> Within(ArticleFacts facts, int head)
    {
        foreach (var child in facts.Analysis.Children(head))
        {
            if (facts.Analysis.Tokens[child].Relation == "appos" && facts.Actors.At(child) is { } named && named.ActorIds.All(id => facts.Actors.Find(id)?.Kind == ActorKind.Person))
                return [.. named.ActorIds];
        }
        foreach (var child in facts.Analysis.Children(head))
        {
            var relation = facts.Analysis.Tokens[child].Relation;
            if ((Phrases.Is(relation, "nmod") && Phrases.Case(facts.Analysis, child) is "by" or "from" or "of" or "" || relation is "nmod:poss" or "appos") && facts.Actors.At(child) is { } mention)
                return [.. mention.ActorIds];
        }
        return [];
    }

    private static Mention? Audience(ArticleFacts facts, Attribution attribution, IReadOnlyList<string> source)
    {
        foreach (var child in facts.Analysis.Children(attribution.CueWord))
        {
            var relation = facts.Analysis.Tokens[child].Relation;
            var addressed = relation == "iobj" || (relation == "obj" && child != attribution.ContentHead) || (Phrases.Is(relation, "obl") && Phrases.Case(facts.Analysis, child) is "to" or "with");
            if (addressed && facts.Actors.At(child) is { Kind: not MentionKind.Modifier } mention && !mention.ActorIds.Any(source.Contains))
                return mention;
        }
        return null;
    }

    private TextSpan? Setting(Analysis analysis, int cue)
    {
        foreach (var child in analysis.Children(cue))
        {
            if (Phrases.Is(analysis.Tokens[child].Relation, "obl") && _settings.Contains(analysis.Tokens[child].Lemma) && Phrases.Case(analysis, child) is "in" or "at" or "during" or "on" or "after" or "before")
                return Phrases.Span(analysis, child, (a, c) => a.Tokens[c].Relation is not ("acl:relcl" or "parataxis"));
        }
        return null;
    }

    private static StatementKind KindOf(string text, SpanIndex quotations, IReadOnlyList<TextSpan> content)
    {
        int quoted = 0, all = 0;
        foreach (var span in content)
        {
            all += Letters(text, span);
            foreach (var (quotation, _) in quotations.Overlapping(span))
                quoted += Letters(text, new TextSpan(Math.Max(span.Start, quotation.Start), Math.Min(span.End, quotation.End)));
        }
        return quoted == 0 ? StatementKind.Indirect : quoted == all ? StatementKind.Direct : StatementKind.Mixed;
    }

    private static int Letters(string text, TextSpan span)
    {
        var letters = 0;
        foreach (var character in span.In(text))
            letters += char.IsLetterOrDigit(character) ? 1 : 0;
        return letters;
    }
}
