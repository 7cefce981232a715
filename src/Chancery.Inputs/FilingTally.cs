using System.Globalization;
using Chancery.Ledgers;

namespace Chancery.Inputs;

/// <summary>Counts what filing many articles came to.</summary>
internal sealed class FilingTally
{
    private int _known;
    private int _opened;
    private int _joined;

    /// <summary>How many articles were filed, those that were there before among them.</summary>
    public int Articles { get; private set; }

    /// <summary>Counts an article.</summary>
    public void Add(Filed filed)
    {
        Articles++;
        _known += filed.IsNew ? 0 : 1;
        _opened += filed.Opened;
        _joined += filed.Joined;
    }

    /// <summary>All of it in a sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Articles} articles read, {Articles - _known} of them new: {_opened} entries opened, {_joined} items joined one that was there{(_known > 0 ? $"; {_known} articles were filed before" : "")}");
}
