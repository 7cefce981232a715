namespace Chancery.Reading.Engagements;

/// <summary>A contact on its way: the words that tell of it and who takes part.</summary>
/// <param name="Type">The form of contact.</param>
/// <param name="Words">The verb and noun that tell of it, the one that decides on time and truth first.</param>
/// <param name="Participants">Who takes part.</param>
/// <param name="Word">What the list says of the deciding word, or null.</param>
internal sealed record Contact(EngagementType Type, IReadOnlyList<int> Words, IReadOnlyList<string> Participants, MeetingWord? Word)
{
    /// <summary>The rule that told who takes part.</summary>
    public Rule By { get; init; } = EngagementRules.VerbParties;

    /// <summary>Whether the form is a guess: <i>held a round with</i>.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether it only refers back to a contact told before (<i>the meeting took place in Bern</i>, <i>they were joined by</i>), whose fields it fills.</summary>
    public bool RefersBack { get; init; }

    /// <summary>Whether the trees, not the order of words alone, name two parties.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The place, where the reading of the participants already found it: the goal of a journey.</summary>
    public Articles.TextSpan? Place { get; init; }
}
