using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>The actors and mentions of one article while they are being found. A word belongs to at most one mention.</summary>
internal sealed class Cast(Analysis analysis)
{
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly List<Mention> _mentions = [];
    private readonly Mention?[] _byToken = new Mention?[analysis.Tokens.Length];

    /// <summary>The mentions so far, in no order.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>The mention that holds a word, or null.</summary>
    public Mention? At(int token) => token >= 0 && token < _byToken.Length ? _byToken[token] : null;

    /// <summary>The actor of an id, or null.</summary>
    public Actor? Find(string id) => _actors.GetValueOrDefault(id);

    /// <summary>All actors so far.</summary>
    public IEnumerable<Actor> Actors => _actors.Values;

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
        for (var token = first; token < end; token++)
        {
            if (_byToken[token] is not null)
                return;
        }
        var mention = new Mention(kind, ids, Phrases.Span(analysis, first, end), first, end, HeadOf(first, end));
        _mentions.Add(mention);
        Array.Fill(_byToken, mention, first, end - first);
    }

    /// <summary>Takes the mentions within some words back, so that a longer one can stand there.</summary>
    public void Release(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_byToken[token] is not { } mention)
                continue;
            _mentions.Remove(mention);
            Array.Fill(_byToken, null, mention.FirstToken, mention.EndToken - mention.FirstToken);
        }
    }

    /// <summary>The finished table; actors without a mention are left out.</summary>
    public ActorTable Table()
    {
        _mentions.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
        var places = new Dictionary<string, List<Articles.TextSpan>>(StringComparer.Ordinal);
        foreach (var mention in _mentions)
        {
            foreach (var id in mention.ActorIds)
                (places.TryGetValue(id, out var spans) ? spans : places[id] = []).Add(mention.Span);
        }
        return new ActorTable([.. places.Select(p => _actors[p.Key] with { Mentions = p.Value }).OrderBy(a => a.Mentions[0])], _mentions);
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
