using Chancery.Facts.Money;

namespace Chancery.Reading.Commitments;

/// <summary>Words that may name support: a sum, a noun of support, a counted good, the object of a verb of giving.</summary>
/// <param name="Top">The word through which it hangs on the rest of the sentence (<i>$</i> in <i>gave $2m in aid</i>).</param>
/// <param name="Noun">The word that says what it is (<i>aid</i>), or -1 where only a sum stands there.</param>
/// <param name="Amount">The sum, or null.</param>
/// <param name="Entry">What the list says of the noun, or null.</param>
internal sealed record Support(int Top, int Noun, Amount? Amount, GivingNoun? Entry)
{
    /// <summary>How many of the noun, with their words, or null.</summary>
    public Count? Count { get; init; }

    /// <summary>Whether a figure stands with it: such support is told of even where no verb gives it.</summary>
    public bool IsCounted => Amount is not null || Count is not null;
}
