namespace Chancery.Sources;

/// <summary>What a copy changed, the gravest first.</summary>
public enum ChangeKind
{
    /// <summary>A sum of money or another figure with its unit: 85 billion that became 85 million.</summary>
    Sum,
    /// <summary>Another number: a count, a day, a year.</summary>
    Number,
    /// <summary>Quotation marks that were lost: somebody's words became the copy's own.</summary>
    QuotationLost,
    /// <summary>Quotation marks around words that had none.</summary>
    QuotationAdded,
    /// <summary>Whoever is reported as saying so is gone, or is somebody else.</summary>
    Speaker,
    /// <summary>Whether something is, will be, may be or is not: <i>would</i> that became <i>will</i>.</summary>
    Modality,
    /// <summary>Another name.</summary>
    Name,
    /// <summary>A sentence that the copy leaves out.</summary>
    Omitted,
    /// <summary>A sentence that the copy adds.</summary>
    Added,
}
