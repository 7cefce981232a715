using Chancery.Ledgers;

namespace Chancery.Desk.Views;

/// <summary>What the desk calls fields, decisions and concerns.</summary>
internal static class Wording
{
    /// <summary>What a reason says that nobody has changed.</summary>
    public const string Reason = "checked against the article";

    /// <summary>A field for people: <i>waits for</i>.</summary>
    public static string Label(string field) => field switch
    {
        Field.WaitsFor => "waits for",
        Field.FundedBy => "funded by",
        Field.ShareOf => "share of",
        Field.PerUnit => "price of one",
        _ => field,
    };

    /// <summary>A decision that was made: <i>Accepted</i>.</summary>
    public static string Done(RulingKind kind) => kind switch
    {
        RulingKind.Confirm => "Accepted",
        RulingKind.Reject => "Rejected",
        RulingKind.Correct => "Corrected",
        RulingKind.Merge => "Merged",
        RulingKind.Split => "Split off",
        RulingKind.Note => "Noted",
        _ => "Taken back",
    };

    /// <summary>Why an entry stands where it does.</summary>
    public static string Of(Concern concern, Entry entry) => concern switch
    {
        Concern.LargeSum => "large sum",
        Concern.Disagreement => "articles disagree: " + string.Join(", ", entry.Disputed.Select(Label)),
        Concern.ChangedStatus => "status changed",
        _ => "low confidence",
    };
}
