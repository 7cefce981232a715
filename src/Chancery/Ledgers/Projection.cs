namespace Chancery.Ledgers;

/// <summary>Brings what entries show up to date with their reports and rulings.</summary>
internal sealed class Projection(ILedgerWork work)
{
    public void Update(IReadOnlyCollection<long> entries)
    {
        if (entries.Count == 0)
            return;
        var told = work.FormsOfEntries(entries);
        var backing = work.BackingOf(entries);
        var rulings = work.RulingsOf(entries);
        foreach (var forms in told.GroupBy(f => f.Entry))
            work.Save(Build(forms.Key, WithSources([.. forms]), backing.GetValueOrDefault(forms.Key), rulings.GetValueOrDefault(forms.Key, [])));
    }

    private IReadOnlyList<StoredForm> WithSources(List<StoredForm> forms)
    {
        if (forms.Count == 1)
            return forms;
        var sources = work.SourcesOf(forms.ConvertAll(f => f.Number)).ToLookup(s => s.Form, s => s.Source);
        return forms.ConvertAll(f => f with { Sources = [.. sources[f.Number]] });
    }

    /// <summary>The entry of forms, as rulings that hold make it.</summary>
    internal static Entry Build(long number, IReadOnlyList<StoredForm> forms, Backing backing, IReadOnlyList<Ruling> rulings)
    {
        var holding = rulings.Where(r => r.UndoneBy is null).OrderBy(r => r.Number).ToList();
        var state = holding.LastOrDefault(r => r.Kind is RulingKind.Confirm or RulingKind.Reject)?.Kind switch
        {
            RulingKind.Confirm => EntryState.Confirmed,
            RulingKind.Reject => EntryState.Rejected,
            _ => EntryState.Proposed,
        };
        return EntryBuilder.Build(number, forms, backing, state, [.. holding.Where(r => r.Kind == RulingKind.Correct).Select(r => new Correction(r.Field!, r.Value ?? "", r.Number, r.By))]);
    }
}
