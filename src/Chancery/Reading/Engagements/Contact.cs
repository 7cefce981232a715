namespace Chancery.Reading.Engagements;

/// <summary>A contact on its way: the words that tell of it and who takes part.</summary>
/// <param name="Type">The form of contact.</param>
/// <param name="Words">The verb and noun that tell of it, the one that decides on time and truth first.</param>
/// <param name="Participants">Who takes part.</param>
/// <param name="Word">What the list says of the deciding word, or null.</param>
internal sealed record Contact(EngagementType Type, IReadOnlyList<int> Words, IReadOnlyList<string> Participants, MeetingWord? Word);
