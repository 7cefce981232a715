namespace Chancery.Reading.Commitments;

/// <summary>How a verb of giving arranges the parties around it.</summary>
internal enum VerbRole : byte
{
    /// <summary>The subject gives: <i>Norway donated generators</i>.</summary>
    Give,
    /// <summary>The subject gets: <i>Chad received a loan from the bank</i>.</summary>
    Receive,
    /// <summary>It says what becomes of a giving that its object or infinitive names: <i>agreed to send</i>, <i>paused the aid</i>.</summary>
    Control,
    /// <summary>The subject gives and the object gets: <i>will support Moldova with generators</i>.</summary>
    Help,
    /// <summary>It takes away any promise: <i>urged Chad to give</i>, <i>denied having sent</i>.</summary>
    None,
    /// <summary>It adds up or takes apart what was named before: <i>the package includes</i>.</summary>
    Part,
}
