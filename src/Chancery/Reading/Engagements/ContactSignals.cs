using Chancery.Facts;
using Chancery.Facts.Actors;

namespace Chancery.Reading.Engagements;

/// <summary>What speaks for a contact being one, and for its parties being right.</summary>
/// <param name="IsPlain">Whether the words name parties on both sides of it: <i>A met B</i>, <i>talks between A and B</i>.</param>
/// <param name="IsHeld">Whether a verb tells of it or holds its noun; a noun alone (<i>the call with B</i>) is often an aside.</param>
/// <param name="IsNamed">Whether at least two parties are people, countries or organisations, not groups without a name.</param>
/// <param name="IsGuess">Whether the form of contact is a guess from an odd noun.</param>
internal readonly record struct ContactSignals(bool IsPlain, bool IsHeld, bool IsNamed, bool IsGuess)
{
    /// <summary>How sure the reader is, as docs/confidence-engagements.md measures it.</summary>
    public double Confidence => (IsPlain && IsHeld, IsNamed, IsGuess) switch
    {
        (_, _, true) => 0.75,
        (true, true, _) => 0.95,
        (false, true, _) => 0.78,
        (true, false, _) => 0.75,
        _ => 0.7,
    };

    /// <summary>The signals of a contact.</summary>
    public static ContactSignals Of(ArticleFacts facts, Contact contact) => new(
        contact.IsPlain,
        contact.Words.Count > 1 || Language.Syntax.Verbs.Is(facts.Analysis, contact.Words[0]),
        contact.Type == EngagementType.Address || contact.Participants.Count(id => facts.Actors.Find(id)?.Kind is ActorKind.Person or ActorKind.Country or ActorKind.Organisation) > 1,
        contact.IsGuess);
}
