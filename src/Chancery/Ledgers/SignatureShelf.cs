using Chancery.Ledgers.Reconciling;

namespace Chancery.Ledgers;

/// <summary>Keeps the signatures of forms that were compared lately; a form never changes.</summary>
internal sealed class SignatureShelf(Reconciler reconciler)
{
    private const int Most = 20_000;

    private Dictionary<long, Signature> _young = [];
    private Dictionary<long, Signature> _old = [];

    public bool Has(long number) => _young.ContainsKey(number) || _old.ContainsKey(number);

    public Signature? Find(long number)
    {
        if (_young.TryGetValue(number, out var signature))
            return signature;
        if (!_old.TryGetValue(number, out signature))
            return null;
        Keep(number, signature);
        return signature;
    }

    public Signature Of(StoredForm form)
    {
        if (Find(form.Number) is { } known)
            return known;
        var signature = reconciler.Sign(form.Form);
        Keep(form.Number, signature);
        return signature;
    }

    /// <summary>Those not asked for while so many others were are forgotten.</summary>
    public void Keep(long number, Signature signature)
    {
        if (_young.Count >= Most)
            (_old, _young) = (_young, []);
        _young[number] = signature;
    }
}
