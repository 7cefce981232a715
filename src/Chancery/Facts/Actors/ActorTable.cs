namespace Chancery.Facts.Actors;

/// <summary>The actors of one article and every place that refers to them.</summary>
public sealed class ActorTable
{
    private readonly Dictionary<string, Actor> _byId;
    private readonly Dictionary<int, Mention> _byToken = [];

    /// <summary>Builds the table.</summary>
    /// <param name="actors">The actors, by first mention; ids are unique.</param>
    /// <param name="mentions">The mentions by place; where two cover one word, the longer decides.</param>
    public ActorTable(IReadOnlyList<Actor> actors, IReadOnlyList<Mention> mentions)
    {
        Actors = actors;
        Mentions = mentions;
        _byId = actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var mention in mentions.OrderBy(m => m.EndToken - m.FirstToken))
        {
            for (var token = mention.FirstToken; token < mention.EndToken; token++)
                _byToken[token] = mention;
        }
    }

    /// <summary>The actors by first mention.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The country whose government issues the article as a release, or null.</summary>
    internal string? Issuer { get; init; }

    /// <summary>The mentions by place.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>The actor with an id, or null.</summary>
    public Actor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The longest mention that covers a word, or null.</summary>
    public Mention? At(int token) => _byToken.GetValueOrDefault(token);
}
