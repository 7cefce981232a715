namespace Chancery.Ledgers;

/// <summary>The names of the fields of reports and entries: those of <c>chancery-record/1</c>, and a few that the ledger splits off.</summary>
public static class Field
{
    /// <summary>Who gives (commitment), an actor id.</summary>
    public const string Provider = "provider";
    /// <summary>Who gets (commitment), an actor id.</summary>
    public const string Receiver = "receiver";
    /// <summary>What, in the article's words (commitment).</summary>
    public const string Object = "object";
    /// <summary>How many of it (commitment).</summary>
    public const string Quantity = "quantity";
    /// <summary>The sum and its currency: <c>2600000000 GBP</c> (commitment).</summary>
    public const string Amount = "amount";
    /// <summary>How the sum stands to the figure: <c>about</c>, <c>upTo</c>, <c>atLeast</c>; absent for <c>exactly</c> (commitment).</summary>
    public const string Bound = "bound";
    /// <summary>The sum in another currency, as the article gives it (commitment).</summary>
    public const string Equivalent = "equivalent";
    /// <summary>The price of one, which is no total (commitment).</summary>
    public const string PerUnit = "perUnit";
    /// <summary>Grant, loan, in kind … (commitment).</summary>
    public const string Instrument = "instrument";
    /// <summary>What it is for (commitment).</summary>
    public const string Purpose = "purpose";
    /// <summary>What became of it (commitment, engagement).</summary>
    public const string Status = "status";
    /// <summary>Where it is what was given up to its day: since when, or <i>to date</i>, in the article's words (commitment).</summary>
    public const string Since = "since";
    /// <summary>The larger sum of which the article tells it as a share, in the article's words (commitment).</summary>
    public const string ShareOf = "shareOf";
    /// <summary>Where the money comes from (commitment).</summary>
    public const string FundedBy = "fundedBy";
    /// <summary>What must happen first, in the article's words (commitment).</summary>
    public const string Condition = "condition";
    /// <summary>Whose move a condition waits for, an actor id, with the words of the condition (commitment).</summary>
    public const string WaitsFor = "waitsFor";
    /// <summary>Over which time, EDTF (commitment).</summary>
    public const string Period = "period";
    /// <summary>When, EDTF.</summary>
    public const string Date = "date";
    /// <summary>Who says so, an actor id (commitment, statement).</summary>
    public const string Source = "source";
    /// <summary>Call, meeting … (engagement), assertion, belief … (statement).</summary>
    public const string Type = "type";
    /// <summary>Who takes part, an actor id (engagement).</summary>
    public const string Participant = "participant";
    /// <summary>Where (engagement).</summary>
    public const string Place = "place";
    /// <summary>By quotation marks (statement).</summary>
    public const string Kind = "kind";
    /// <summary>What is said (statement).</summary>
    public const string Content = "content";
    /// <summary>To whom it is said, an actor id (statement).</summary>
    public const string Audience = "audience";
    /// <summary>Where or how it is said (statement).</summary>
    public const string Setting = "setting";
    /// <summary>Where the speaker stands (statement).</summary>
    public const string Stance = "stance";
    /// <summary>The item of the same article that it is about (statement).</summary>
    public const string About = "about";

    /// <summary>Whether a field holds actor ids.</summary>
    public static bool HoldsParties(string field) => field is Provider or Receiver or Source or Participant or Audience or WaitsFor;

    /// <summary>Whether an item may have several values of a field at once.</summary>
    public static bool IsList(string field) => HoldsParties(field) || field is Condition or Equivalent or About;
}
