using Chancery.Articles;
using Chancery.Facts.Time;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>The actors and mentions of one article while they are being found. A word belongs to at most one mention.</summary>
internal sealed class Cast(Analysis analysis, IReadOnlyList<TimeExpression> times)
{
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Mention?[] _byToken = new Mention?[analysis.Tokens.Length];
    private readonly Dictionary<string, TextSpan> _covered = new(StringComparer.Ordinal);
    private readonly bool[] _isTime = Times(analysis, times);

    /// <summary>The mentions so far, in order of the text. Walks the whole article: not for use at every word.</summary>
    public IEnumerable<Mention> Mentions
    {
        get
        {
            for (var token = 0; token < _byToken.Length; token++)
            {
                if (_byToken[token] is { } mention && mention.FirstToken == token)
                    yield return mention;
            }
        }
    }

    /// <summary>The mention that holds a word, or null.</summary>
    public Mention? At(int token) => token >= 0 && token < _byToken.Length ? _byToken[token] : null;

    /// <summary>Whether a word tells a time: <i>Sunday</i>, <i>May</i>.</summary>
    public bool IsTime(int token) => _isTime[token];

    /// <summary>The one actor that a mention refers to; null where there is no mention, or where it refers to several.</summary>
    public Actor? Only(Mention? mention) => mention is { ActorIds.Count: 1 } ? Find(mention.ActorIds[0]) : null;

    /// <summary>The actor of an id, or null.</summary>
    public Actor? Find(string id) => _actors.GetValueOrDefault(id);

    /// <summary>All actors so far.</summary>
    public IEnumerable<Actor> Actors => _actors.Values;

    /// <summary>Whether none of some words belongs to a mention.</summary>
    public bool IsFree(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_byToken[token] is not null)
                return false;
        }
        return true;
    }

    /// <summary>Makes an actor known, or fills in what was not known of it yet.</summary>
    public Actor Know(Actor actor)
    {
        if (!_actors.TryGetValue(actor.Id, out var known))
            return _actors[actor.Id] = actor;
        return _actors[actor.Id] = known with
        {
            Name = known.Kind == ActorKind.Person && actor.Name.Length > known.Name.Length && !known.Name.Contains(' ', StringComparison.Ordinal) ? actor.Name : known.Name,
            Office = known.Office ?? actor.Office,
            Country = known.Country ?? actor.Country,
            ActsFor = known.ActsFor ?? actor.ActsFor,
        };
    }

    /// <summary>Records that words refer to actors; nothing happens where one of the words is taken already.</summary>
    public void Mention(MentionKind kind, IReadOnlyList<string> ids, int first, int end)
    {
        if (!IsFree(first, end))
            return;
        Array.Fill(_byToken, new Mention(kind, ids, Phrases.Span(analysis, first, end), first, end, HeadOf(first, end)), first, end - first);
    }

    /// <summary>The same for words that shorter mentions may hold so far: those give way.</summary>
    public void Cover(MentionKind kind, IReadOnlyList<string> ids, int first, int end)
    {
        Release(first, end);
        Mention(kind, ids, first, end);
    }

    /// <summary>Takes the mentions within some words back, so that a longer one can stand there.</summary>
    public void Release(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_byToken[token] is not { } mention)
                continue;
            if (mention.ActorIds.Count == 1)
                _covered.TryAdd(mention.ActorIds[0], mention.Span);
            Array.Fill(_byToken, null, mention.FirstToken, mention.EndToken - mention.FirstToken);
        }
    }

    /// <summary>The finished table; actors without a mention are left out, but for those whose people alone are named (<i>EU leaders</i>).</summary>
    public ActorTable Table(string? issuer)
    {
        Mention[] mentions = [.. Mentions];
        var places = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            foreach (var id in mention.ActorIds)
                (places.TryGetValue(id, out var spans) ? spans : places[id] = []).Add(mention.Span);
        }
        foreach (var id in places.Keys.ToArray())
        {
            var owner = id[..Math.Max(0, id.IndexOf('/', StringComparison.Ordinal))];
            if (_actors[id].Kind == ActorKind.Group && _actors.ContainsKey(owner) && _covered.TryGetValue(owner, out var words) && words.Overlaps(places[id][0]))
                places.TryAdd(owner, [words]);
        }
        return new ActorTable([.. places.Select(p => _actors[p.Key] with { Mentions = p.Value }).OrderBy(a => a.Mentions[0])], mentions) { Issuer = issuer };
    }

    private static bool[] Times(Analysis analysis, IReadOnlyList<TimeExpression> times)
    {
        var found = new bool[analysis.Tokens.Length];
        foreach (var time in times)
        {
            for (var token = analysis.TokenAt(time.Span.Start); token < found.Length && analysis.Tokens[token].Span.Start < time.Span.End; token++)
                found[token] = true;
        }
        return found;
    }

    private int HeadOf(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = analysis.Tokens[token].Head;
            if (head < first || head >= end)
                return token;
        }
        return end - 1;
    }
}
