using System.Collections.Frozen;

namespace Chancery.Reading.Engagements;

/// <summary>A verb or noun of contact, from <c>meeting-words.tsv</c>.</summary>
/// <param name="Type">The form of contact; null for a verb that only holds or plans one.</param>
/// <param name="Frames">How the parties stand around it.</param>
/// <param name="Status">What the word itself makes of it: <c>planned</c>, <c>proposed</c>, <c>cancelled</c>; null where tense decides.</param>
internal sealed record MeetingWord(EngagementType? Type, FrozenSet<string> Frames, EngagementStatus? Status);
