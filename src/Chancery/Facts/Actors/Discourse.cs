using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>Who has been spoken of up to a word of the article, the most salient first; what later mentions choose from.</summary>
/// <remarks>Salience by subjecthood and recency after Lappin and Leass, CL 1994, in a small form.</remarks>
internal sealed class Discourse(Analysis analysis, Cast cast)
{
    private const int Reach = 4;
    private const int Remembered = 40;
    private readonly List<string> _recent = [];
    private IReadOnlyList<string> _together = [];
    private readonly HashSet<string> _acted = new(StringComparer.Ordinal);
    private int _togetherIn = -1;
    private int _closed;

    /// <summary>Closes the sentences before one: who acts together in them is known from then on.</summary>
    public void Enter(int sentence)
    {
        for (; _closed < sentence; _closed++)
            Close(_closed);
    }

    /// <summary>Takes notice of a mention; mentions come in order.</summary>
    public void Saw(Mention mention)
    {
        if (mention.Kind == MentionKind.Pronoun)
            return;
        if (Phrases.Is(analysis.Tokens[mention.HeadToken].Relation, "nsubj"))
            _acted.UnionWith(mention.ActorIds);
        foreach (var id in mention.ActorIds)
        {
            _recent.Remove(id);
            _recent.Insert(0, id);
        }
        if (_recent.Count > Remembered)
            _recent.RemoveRange(Remembered, _recent.Count - Remembered);
    }

    /// <summary>The actors seen last, the latest first.</summary>
    public IEnumerable<Actor> Recent => _recent.Select(id => cast.Find(id)!);

    /// <summary>Whether somebody was the subject of a clause so far.</summary>
    public bool Acted(string id) => _acted.Contains(id);

    /// <summary>The people who were last told of as acting together, with the sentence that does; empty where none were.</summary>
    public (IReadOnlyList<string> Ids, int Sentence) Together => (_together, _togetherIn);

    /// <summary>The mentions before a word, the nearest first, back to the start of an earlier sentence.</summary>
    public IEnumerable<Mention> Back(int token, int sentences)
    {
        var floor = analysis.Sentences[Math.Max(0, analysis.SentenceOf(token) - sentences)].FirstToken;
        for (var at = token - 1; at >= floor; at--)
        {
            if (cast.At(at) is { } mention)
            {
                yield return mention;
                at = mention.FirstToken;
            }
        }
    }

    /// <summary>The most salient person before a word: of its own sentence if the subject, else of the sentences before, subjects first.</summary>
    public string? Person(int token, Func<Actor, bool> fits, string? preferredCountry = null)
    {
        var sentence = analysis.SentenceOf(token);
        string? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var mention in Back(token, Reach))
        {
            if (cast.Only(mention) is not { Kind: ActorKind.Person } person || !fits(person) || IsBound(mention.HeadToken, token))
                continue;
            var relation = analysis.Tokens[mention.HeadToken].Relation;
            var score = (Phrases.Is(relation, "nsubj") ? 1.0 : relation is "obj" or "iobj" ? 0.3 : relation is "nmod:poss" ? 0.2 : 0)
                - 0.8 * (sentence - analysis.SentenceOf(mention.FirstToken)) + 0.0001 * (mention.FirstToken - token) + (preferredCountry is not null && person.Country == preferredCountry ? 4 : 0);
            if (score > bestScore)
                (best, bestScore) = (person.Id, score);
        }
        return best;
    }

    /// <summary>Whether a name stands in a clause whose unspoken subject is the pronoun: <i>Addressing Berg, he said</i>.</summary>
    private bool IsBound(int name, int pronoun)
    {
        var verb = analysis.Tokens[name].Head;
        var main = analysis.Tokens[pronoun].Head;
        return verb >= 0 && main >= 0 && (verb == main || (analysis.Tokens[verb].Head == main && analysis.Tokens[verb].Relation == "advcl" && !Phrases.Is(analysis.Tokens[name].Relation, "nsubj")))
            && Phrases.Is(analysis.Tokens[pronoun].Relation, "nsubj");
    }

    private void Close(int sentence)
    {
        var ids = new List<string>();
        for (var token = analysis.Sentences[sentence].FirstToken; token < analysis.Sentences[sentence].EndToken; token++)
        {
            if (cast.At(token) is not { } mention || mention.FirstToken != token || mention.Kind == MentionKind.Modifier || IsLabel(mention) || !TakesPart(mention.HeadToken))
                continue;
            ids.AddRange(mention.ActorIds.Where(id => !ids.Contains(id) && cast.Find(id)?.Kind == ActorKind.Person));
        }
        if (ids.Count > 1)
            (_together, _togetherIn) = (ids, sentence);
    }

    /// <summary>Whether a mention only tells who speaks: <i>WANJIRU: Stubb and I met.</i></summary>
    private bool IsLabel(Mention mention) =>
        analysis.Sentences[analysis.SentenceOf(mention.FirstToken)].FirstToken == mention.FirstToken && mention.EndToken < analysis.Tokens.Length && analysis.Form(mention.EndToken) is ":";

    private bool TakesPart(int head)
    {
        for (var steps = 0; steps < 12; steps++)
        {
            var relation = analysis.Tokens[head].Relation;
            if (relation is not ("conj" or "flat" or "appos" or "nmod:desc" or "compound"))
                return Phrases.Is(relation, "nsubj") || relation is "obj" or "root" or "obl:agent" || ((Phrases.Is(relation, "obl") || Phrases.Is(relation, "nmod")) && Phrases.Case(analysis, head) is "with" or "between" or "by" or "alongside");
            head = analysis.Tokens[head].Head;
        }
        return false;
    }
}
