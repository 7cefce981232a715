using System.Text;
using Chancery.Articles;
using Chancery.Facts.Actors;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;
using Chancery.Records;
using NodaTime;

namespace Chancery.Filer;

/// <summary>An article in the making: its text, and what stands where in it.</summary>
internal sealed class Draft
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly List<Commitment> _commitments = [];
    private readonly List<Engagement> _engagements = [];
    private readonly List<Statement> _statements = [];

    public int Length => _text.Length;

    /// <summary>Writes words.</summary>
    /// <returns>Where they stand.</returns>
    public TextSpan Write(string words)
    {
        var start = _text.Length;
        _text.Append(words);
        return new TextSpan(start, _text.Length);
    }

    /// <summary>Writes the name of an actor.</summary>
    public string Name(string id, ActorKind kind, string name)
    {
        Write(name);
        _actors.TryAdd(id, new Actor(id, kind, name));
        return id;
    }

    public void Add(Commitment item) => _commitments.Add(item with { Id = $"c{_commitments.Count + 1}" });

    public void Add(Engagement item) => _engagements.Add(item with { Id = $"e{_engagements.Count + 1}" });

    public void Add(Statement item) => _statements.Add(item with { Id = $"s{_statements.Count + 1}" });

    public ArticleRecord Record(string id, LocalDate? published) => new(
        new Article { Id = id, Text = _text.ToString(), Published = published, Publisher = "The Invented Times" },
        [.. _actors.Values],
        _statements,
        _engagements,
        _commitments,
        [],
        []);
}
