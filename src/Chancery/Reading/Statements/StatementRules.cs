namespace Chancery.Reading.Statements;

/// <summary>The rules that fill the fields of statements.</summary>
internal static class StatementRules
{
    private const string Model = "data/attributions.bin (trained), AttributionFinder";
    private const string Cues = "data/reporting-cues.tsv";

    public static readonly Rule Cue = new("cue.model", "a model marks the words that report; a mark does where a name labels a paragraph: “Wanjiru: …”, “…” — Wanjiru", $"{Model}, LabelledSpeech", "use another verb, or narrate without one");
    public static readonly Rule Content = new("content.model", "a model marks what is reported, with its quotation marks", Model, "report something else behind the cue");
    public static readonly Rule Continued = new("content.continued", "a quotation without a cue goes on with the one before it", "ContinuedQuotations", "put a cue or other words before the quotation");
    public static readonly Rule Source = new("source.model", "a model marks the words of the source, or a name labels a paragraph; whom they name, the finder of actors tells, and of a surname in capitals the persons of the article", $"{Model}, LabelledSpeech, ActorFinder, SpeakerTurns", "name another speaker beside the cue");
    public static readonly Rule SourceWithin = new("source.within", "the source is a text or body of somebody, who speaks by it", "StatementReader", "name another owner: “X's lawyers”");
    public static readonly Rule Quotation = new("kind.quotation-marks", "how much of the content stands in quotation marks", "QuotationFinder", "set or take away quotation marks");
    public static readonly Rule TypeOfCue = new("type.cue", "what the list says of the cue", Cues, "use another cue");
    public static readonly Rule TypeOfContent = new("type.content", "the cue is not listed; the form of the content tells", "FoundAttributions", "use a cue that is listed, or another form of content");
    public static readonly Rule Addressee = new("audience.addressee", "who stands behind the cue as its object or with “to” or “with”", "StatementReader", "name another addressee there");
    public static readonly Rule Occasion = new("setting.occasion", "a phrase under the cue that names an occasion", "data/setting-nouns.tsv, StatementReader", "name another occasion");
    public static readonly Rule AttachedTime = new("date.attached", "a time that hangs on the cue", "data/times.tsv, AttachedTimes", "write another time beside the cue");
    public static readonly Rule StanceOfCue = new("stance.cue", "the cue itself tells where the source stands", Cues, "use a neutral cue: “said”");
    public static readonly Rule StanceOfDuty = new("stance.duty", "the content says what must or should be", "StanceReader", "take “must” or “should” away");
    public static readonly Rule StanceOfContent = new("stance.content", "the verb or adjective that the content is built on", "data/stance-words.tsv, StanceReader", "build the content on another word, or deny it");
    public static readonly Rule Overlap = new("about.overlap", "the content holds words that the item rests on", "StatementTopics", "leave those words out of what is said");
    public static readonly Rule TakenUp = new("about.taken-up", "the content takes up what was told of just before: “the proposal”", "data/taken-up-words.tsv, StatementTopics", "name another thing, or put another item before it");
    public static readonly Rule Score = new("confidence.model", "the score that the model gives the attribution; of one by layout alone, how often people marked such", $"{Model}, LabelledSpeech", "word it more plainly");
}
