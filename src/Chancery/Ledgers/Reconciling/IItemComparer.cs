namespace Chancery.Ledgers.Reconciling;

/// <summary>Weighs whether two reports of one kind tell of one thing.</summary>
internal interface IItemComparer
{
    /// <summary>The weights of all fields and the prior, added up, in bits; above 0: rather one than two.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="levels">Takes each field's outcome, where somebody wants to see them.</param>
    double Compare(Signature one, Signature other, List<Level>? levels = null);
}
