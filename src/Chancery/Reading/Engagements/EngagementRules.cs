namespace Chancery.Reading.Engagements;

/// <summary>The rules that fill the fields of engagements.</summary>
internal static class EngagementRules
{
    private const string Words = "data/meeting-words.tsv";

    public static readonly Rule TypeOfWord = new("type.word", "the form of contact that the list gives the verb or noun; a call with a place is a meeting", Words, "use another word: “phoned”, “visited”, “held talks”");
    public static readonly Rule TypeGuess = new("type.guess", "an odd noun that is held with somebody counts as a meeting", "NounContacts", "use a noun of meeting that is listed");
    public static readonly Rule VerbParties = new("participants.verb", "subject and object of the verb of meeting, and who follows “with” or “to”", $"{Words}, VerbContacts", "name others as its subject or behind “with”");
    public static readonly Rule NounParties = new("participants.noun", "who follows “with”, “between” or “of” behind the noun of meeting, who owns it, and the subject of the verb that holds it", $"{Words}, NounContacts", "name others behind “with” or as the subject");
    public static readonly Rule Travellers = new("participants.journey", "who travels, and the country of the place it leads to", $"{Words} (place), VerbContacts", "name another traveller or another goal");
    public static readonly Rule Speaker = new("participants.address", "who speaks, and the body that is addressed", $"{Words} (audience), VerbContacts", "name another speaker or audience");
    public static readonly Rule Joining = new("participants.joined", "who joined, added to the contact told before", $"{Words} (joins), VerbContacts", "name others behind “joined by”");
    public static readonly Rule Listed = new("participants.listed", "the list behind “participants included”", "VerbContacts", "name others in the list");
    public static readonly Rule Specific = new("participants.specific", "groups give way where their members are listed, and a country to the person who came for it", "EngagementMerger", "name the group or the country alone");
    public static readonly Rule Goal = new("place.goal", "where the journey leads", "VerbContacts", "name another goal");
    public static readonly Rule Where = new("place.named", "the place behind “in” or “at” that no other verb parts from the word of meeting, or that opens the sentence", "ContactPlaces", "name another place beside the word of meeting");
    public static readonly Rule AttachedTime = new("date.attached", "a time that hangs on the word of meeting", "data/times.tsv, AttachedTimes", "write another day there");
    public static readonly Rule NearTime = new("date.near", "a time that no other verb parts from the word of meeting", "data/times.tsv, ContactTimes", "write another day there");
    public static readonly Rule StatusOfWord = new("status.word", "the word itself says so: “postponed”, “invited”", $"{Words} (status)", "use another word");
    public static readonly Rule StatusOfVerb = new("status.verb", "tense and modal of the verb of meeting", "ContactStatus", "use another tense or modal: “will”, “should”");
    public static readonly Rule StatusOfGovernor = new("status.governor", "a verb, noun or adjective above it: “plan to”, “call for”, “upcoming”", "ContactStatus", "take that word away");
    public static readonly Rule StatusOfDay = new("status.day", "its day lies ahead of the day of publication", "ContactStatus", "write another day");
    public static readonly Rule Told = new("status.told", "nothing says that it lies ahead", "ContactStatus", "use the future, or a day to come");
    public static readonly Rule Signals = new("confidence.signals", "whether both sides, a verb and names stand there", "ContactSignals", "name both sides beside a verb of meeting");
}
