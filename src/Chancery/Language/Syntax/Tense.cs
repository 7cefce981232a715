namespace Chancery.Language.Syntax;

/// <summary>When a clause places its event, as far as its verb tells.</summary>
internal enum Tense : byte
{
    /// <summary>An infinitive, a participle without auxiliary: the governing clause decides.</summary>
    None,
    /// <summary>Past, or present perfect.</summary>
    Past,
    /// <summary>Present.</summary>
    Present,
    /// <summary><i>Will</i>, <i>shall</i>, <i>is going to</i>, <i>is to</i>.</summary>
    Future,
}
