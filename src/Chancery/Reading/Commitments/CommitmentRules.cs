namespace Chancery.Reading.Commitments;

/// <summary>The rules that fill the fields of commitments.</summary>
internal static class CommitmentRules
{
    private const string Verbs = "data/giving-verbs.tsv";
    private const string Nouns = "data/giving-nouns.tsv";
    private const string Givers = "GiverFinder";
    private const string Getters = "GetterFinder";

    public static readonly Rule OwnerOfSum = new("provider.owner-of-sum", "who stands as a possessive or with a bracket right before the sum", Givers, "put another name before the sum");
    public static readonly Rule From = new("provider.from", "who follows “from” or “by” of what is received", $"{Verbs} (role receive), {Givers}", "name another party behind “from”");
    public static readonly Rule Subject = new("provider.subject", "the subject of the verb of giving or of the verb that decides on it; of a passive, who follows “by”", $"{Verbs}, {Givers}", "give the verb another subject");
    public static readonly Rule Planner = new("provider.planner", "whose plan it is", Givers, "name another owner of the plan");
    public static readonly Rule Possessor = new("provider.possessor", "the possessive or adjective of a party before the noun of support", Givers, "put another party before the noun");
    public static readonly Rule NounFrom = new("provider.noun-from", "who follows “from” or “by” of the noun of support", Givers, "name another party behind “from” or “by”");
    public static readonly Rule Speakers = new("provider.we", "“we” or “I” of the country that acts most in the article", $"{Givers}, PartyPrincipals", "name the giver instead of “we”, or let another country act");
    public static readonly Rule SpeakerOfQuotation = new("provider.speaker", "“we” or “I” of the one who is said to say so", $"{Givers}, data/attributions.bin (trained)", "name the giver instead of “we”, or let somebody else say it");
    public static readonly Rule NearestParty = new("provider.nearest", "the last party before the verb that stands under no preposition, else who follows “by” or “from”", Givers, "move another party nearer to the verb");
    public static readonly Rule GappedGiver = new("provider.gapped", "the party before the sum, whose verb the clause before has", "Gapping", "give the party a verb of its own");
    public static readonly Rule EarlierGiver = new("provider.earlier", "the giver of the commitment before, as the sentence names none", Givers, "name the giver in the sentence itself");
    public static readonly Rule OnlyParty = new("provider.only-of-sentence", "the only party that stands free in the sentence or the one before", Givers, "name the giver as the subject of the verb");
    public static readonly Rule SoleParty = new("provider.only-of-article", "the only party of the article besides who gets", Givers, "name the giver as the subject of the verb");
    public static readonly Rule ChiefGiver = new("provider.chief", "the one party of the article that gives or decides anything", "PartyStandings", "name the giver as the subject of the verb");

    public static readonly Rule ReceivesItself = new("receiver.subject", "the subject of a verb of receiving", $"{Verbs} (role receive), {Getters}", "give the verb another subject");
    public static readonly Rule Awarded = new("receiver.passive-subject", "the subject of a passive with the support as its object: “was given”", Getters, "give the passive another subject");
    public static readonly Rule DirectObject = new("receiver.object", "the object of a verb of giving that names a party", Getters, "name another party as the object");
    public static readonly Rule IndirectObject = new("receiver.indirect-object", "the party right behind the verb of giving", Getters, "name another party there");
    public static readonly Rule Supplied = new("receiver.supplied", "the object of a verb of helping or supplying (“supplies X with”)", $"{Verbs} (role help), {Getters}", "give the verb another object");
    public static readonly Rule To = new("receiver.to", "who follows “to” or “towards”, of the verb or of the noun", Getters, "name another party behind “to”");
    public static readonly Rule For = new("receiver.for", "who follows “for”, of the verb or of the noun", Getters, "name another party behind “for”, or add one behind “to”");
    public static readonly Rule In = new("receiver.in", "where it is given: “in”, “into”, “across”", Getters, "name another place, or add a party behind “to”");
    public static readonly Rule Against = new("receiver.against", "whom it is directed against", Getters, "name another party behind “against”");
    public static readonly Rule PlaceOfBody = new("receiver.place-of-body", "the country named behind an organisation that gets it", Getters, "name another country there");
    public static readonly Rule HelpedClause = new("receiver.clause", "who is named in the clause of purpose: “to help X rebuild”", Getters, "name another party in the clause");
    public static readonly Rule Modifier = new("receiver.adjective", "the adjective of a party before the noun", Getters, "put another party before the noun, or one behind “to”");
    public static readonly Rule Dative = new("receiver.behind-verb", "the party between the verb of giving and what it gives", Getters, "name another party there");
    public static readonly Rule Creditor = new("receiver.debtor", "whose debt it is that is written off", Getters, "name another debtor");
    public static readonly Rule Counterpart = new("receiver.counterpart", "the country with which the loan, programme or contract is agreed", Getters, "name another party behind “with”, or one behind “to”");
    public static readonly Rule Borrower = new("receiver.borrower", "the country that agrees with a lender, as nobody else is said to get it", "data/organisations.tsv (lender), CommitmentReader", "name who gets it behind “to” or “for”");
    public static readonly Rule Headline = new("receiver.headline", "whom the headline names behind “to” or “for”, as the text names nobody", Getters, "name the getter in the sentence itself");
    public static readonly Rule GappedGetter = new("receiver.gapped", "the party before the sum, whose verb and giver the clause before has", "Gapping", "give the party a verb of its own");
    public static readonly Rule ListGetter = new("receiver.list", "whom the last thing of the list names", "CommitmentReader", "name the getter beside this thing");
    public static readonly Rule EarlierGetter = new("receiver.earlier", "who gets the commitment before, as the sentence names nobody", "EarlierDrafts", "name the getter in the sentence itself");

    public static readonly Rule Thanks = new("receiver.thanks", "who thanks for it", "data/funding-words.tsv (thank), Praises", "name the getter behind “to” or “for”");
    public static readonly Rule LosesIt = new("receiver.from", "who follows “from” of what is withheld, suspended or ended", Getters, "name another party behind “from”");
    public static readonly Rule TakenUp = new("receiver.taken-up", "who gets what “this support” or “this effort” takes up from a sentence before", "TakenUp", "name the getter in the sentence itself");
    public static readonly Rule OwnName = new("receiver.own-name", "the one of those who launch or sign it together whose name it bears", Getters, "name the getter behind “to” or “for”");

    public static readonly Rule CountedObject = new("object.counted", "the words behind the number", "data/counted-words.tsv, CountFinder", "name other things behind the number");
    public static readonly Rule NounObject = new("object.noun", "the noun of support with what describes it", $"{Nouns}, ObjectPhrase", "use another noun or other adjectives");
    public static readonly Rule SumObject = new("object.sum", "the sum, as nothing else is named", "ObjectPhrase", "say what the sum is: “in aid”, “a loan of”");
    public static readonly Rule WholeObject = new("object.whole", "what the whole is of which this sum is a part", "EarlierDrafts", "say what the part is");
    public static readonly Rule GoodsOfContract = new("object.goods", "the goods that the contract or sum is for", "DraftMerger", "name other goods, or tell of them in a sentence apart");
    public static readonly Rule SuchObject = new("object.such", "what “such” or “this” takes up from the requirement before", "Requirements", "name the support in place of “such”");

    public static readonly Rule Number = new("quantity.number", "the number before the counted words", "data/counted-words.tsv, CountFinder", "write another number");
    public static readonly Rule Sum = new("amount.sum", "the sum, with its bound and the same sum in brackets", "data/currencies.tsv, data/bounds.tsv, AmountFinder", "write another sum");
    public static readonly Rule Worth = new("amount.worth", "the sum that the sentence behind says it is worth", "data/funding-words.tsv (value), Worth", "write another sum there");
    public static readonly Rule Price = new("amount.price", "the sum behind “for” under the same verb", "DraftMerger", "write another sum there");

    public static readonly Rule InstrumentOfNoun = new("instrument.noun", "the form that the noun implies", Nouns, "use another noun: “loan”, “grant”, “guarantee”");
    public static readonly Rule InstrumentOfContract = new("instrument.contract", "the contract under which the goods are to be supplied", $"{Nouns}, DraftMerger", "use another noun than “contract”");
    public static readonly Rule InstrumentOfVerb = new("instrument.verb", "the form that the verb implies", Verbs, "use another verb: “lend”, “donate”");

    public static readonly Rule OwnWords = new("purpose.own-words", "all telling words of the support itself, or of the name of who gets it, speak for one purpose", "data/purposes.tsv, PurposeClassifier", "use words of another purpose in the support itself");
    public static readonly Rule Weights = new("purpose.weights", "learnt weights of the words of the support, of its sentence and of those around", "data/purpose-weights.tsv, PurposeClassifier", "use other words; those with the most weight are named");
    public static readonly Rule CivilWords = new("purpose.civil-words", "learnt weights say civil; which civil purpose, the lists of words", "data/purpose-weights.tsv, data/purposes.tsv, PurposeClassifier", "use words of another purpose");
    public static readonly Rule Emergency = new("purpose.emergency", "civil support for a country at war or after a disaster is relief where no word tells another civil purpose; for some countries whatever the words", "data/emergencies.tsv, PurposeClassifier", "name another country or day, or words of rebuilding in the support itself");
    public static readonly Rule NoWords = new("purpose.none", "no word of any purpose stands there", "PurposeClassifier", "say what it is for");
    public static readonly Rule DefenceGiver = new("purpose.defence-giver", "its own words tell no purpose, and a body of defence gives it", "data/purposes.tsv, PurposeClassifier", "say what it is for, or name another body of the giver");
    public static readonly Rule PurposeBefore = new("purpose.earlier", "the purpose of the commitment before, whose condition this is", "Requirements", "name the support in place of “such”");

    public static readonly Rule StatusOfVerbs = new("status.verbs", "the verb of giving, its tense, mood and negation, then the verbs above it that decide on it", $"{Verbs} (status, futureStatus), StatusReader", "use another verb, tense or mood, or deny it");
    public static readonly Rule Unclear = new("status.unclear", "an infinitive or gerund that nobody is said to decide on", "PredicationReader", "say who decides on it: “agreed to”, “will”");
    public static readonly Rule Paper = new("status.paper", "how far the budget, bill or act is that provides or holds it", "data/papers.tsv, Papers", "let somebody give it, or name another paper");
    public static readonly Rule TotalStatus = new("status.total", "a total of what was decided before", "data/funding-words.tsv (raise), Totals", "use a verb of giving in place of “total” or “brings to”");
    public static readonly Rule EarlierStatus = new("status.earlier", "the status of the commitment before, as no verb tells of this one", "DraftReader", "use a verb of giving in the sentence itself");
    public static readonly Rule Standing = new("status.standing", "a title or an entry of a list without a verb counts as a promise", "StandingSupport", "use a verb of giving");

    public static readonly Rule Funding = new("fundedBy.words", "what follows “funded by” or “from” and names a source of money", "data/funding-words.tsv, FundingFinder", "name another source");
    public static readonly Rule Clause = new("conditions.clause", "a clause or phrase behind a word of condition, under the verb or the noun or behind them in the sentence", "data/condition-words.tsv, ConditionFinder", "take the word of condition away");
    public static readonly Rule Backing = new("conditions.backing", "what “must be backed by” or the like asks for, in the sentences up to the next commitment", "data/condition-words.tsv (backing), Requirements", "take the duty away");
    public static readonly Rule First = new("conditions.first", "what must happen before it is given or goes on again, as the next sentences say", "data/condition-words.tsv, Requirements", "take the duty or the word of condition away");
    public static readonly Rule AttachedTime = new("date.attached", "a day, month or year that hangs on the verb or the noun", "data/times.tsv, AttachedTimes", "write another day, or move it to another verb");
    public static readonly Rule HappensNow = new("date.now", "the day of publication, as the verb says that it is happening", "AttachedTimes", "use another tense, or write a day");
    public static readonly Rule SameOccasion = new("date.earlier", "the date of the commitment before, on the same occasion", "EarlierDrafts", "take “also” away, or write a day");
    public static readonly Rule AttachedPeriod = new("period.attached", "a stretch or length of time that hangs on the verb or the noun", "data/times.tsv, AttachedTimes", "write another stretch of time");
    public static readonly Rule Reported = new("source.statement", "who is said to say it, where it is not the giver", "data/attributions.bin (trained), ReportedCommitments", "let another source say it, or narrate it");
    public static readonly Rule Signals = new("confidence.signals", "learnt weights of what speaks for and against it", "data/commitment-confidence.tsv, CommitmentConfidence", "name giver and getter beside a verb of giving");
}
