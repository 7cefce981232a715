using Chancery.Facts.Money;

namespace Chancery.Reading.Commitments;

/// <summary>Words that may name support: a sum, a noun of support, the object of a verb of giving.</summary>
/// <param name="Top">The word through which it hangs on the rest of the sentence (<i>$</i> in <i>gave $2m in aid</i>).</param>
/// <param name="Noun">The word that says what it is (<i>aid</i>), or -1 where only a sum stands there.</param>
/// <param name="Amount">The sum, or null.</param>
/// <param name="Entry">What the list says of the noun, or null.</param>
internal sealed record Support(int Top, int Noun, Amount? Amount, GivingNoun? Entry);
