using System.Globalization;
using Chancery.Articles;
using Chancery.Ledgers;

namespace Chancery.Cli.Views.Ledgers;

/// <summary>Tells what changed: the new first, then what shows other values, then what is merely reported again.</summary>
internal sealed class DiffView(ILedgerStore ledger, TextWriter writer)
{
    private const int MostOfKind = 60;

    public void Print(IReadOnlyList<EntryChange> changes, IReadOnlyList<Ruling> rulings)
    {
        var words = new EntryWords(ledger.Names(EntryWords.Parties(changes.SelectMany(c => new[] { c.Before, c.After }).OfType<Entry>())));
        if (changes.Count + rulings.Count == 0)
            writer.WriteLine("Nothing changed.");
        foreach (var kind in changes.GroupBy(c => c.After.Kind))
        {
            Section($"new {Plural(kind.Key)}", [.. kind.Where(c => c.Before is null)], c => Line(words, c.After, EntryWords.Backing(c.After.Reports, c.After.Sources)));
            Section($"changed {Plural(kind.Key)}", [.. kind.Where(c => c.Before is not null && !c.IsOnlyBacking)], c => $"{Line(words, c.After, "")}{Changes(words, c)}");
            Section($"{Plural(kind.Key)} reported again", [.. kind.Where(c => c.IsOnlyBacking)], c => Line(words, c.After, EntryWords.Backing(c.After.Reports, c.After.Sources)));
        }
        if (rulings.Count > 0)
            writer.WriteLine("rulings");
        foreach (var ruling in rulings)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ruling.Number}  {Shown.OneLine(ruling.By)}: {EntryJson.Name(ruling.Kind)}{(ruling.Field is { } field ? " " + field : "")} — {Shown.OneLine(ruling.Reason)}"));
    }

    private void Section(string title, IReadOnlyList<EntryChange> changes, Func<EntryChange, string> line)
    {
        if (changes.Count == 0)
            return;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} ({changes.Count})"));
        foreach (var change in changes.Take(MostOfKind))
            writer.WriteLine("  " + line(change));
        if (changes.Count > MostOfKind)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {changes.Count - MostOfKind} more; `chancery ledger` lists them"));
    }

    private static string Line(EntryWords words, Entry entry, string more) =>
        $"{EntryWords.Short(entry.Name)}  {EntryWords.When(entry.When)}  {words.Line(entry)}{(entry.Shown(Field.Status) is { } status ? $"  [{status}]" : "")}{(more.Length > 0 ? $"  {more}" : "")}";

    private static string Changes(EntryWords words, EntryChange change)
    {
        var lines = change.Fields.Select(f => $"\n      {f}: {Values(words, f, change.Before!)} → {Values(words, f, change.After)}").ToList();
        if (!change.Before!.Disputed.SequenceEqual(change.After.Disputed))
            lines.Add($"\n      articles disagree on: {(change.After.Disputed.Count == 0 ? "nothing any more" : string.Join(", ", change.After.Disputed))}");
        if (change.Before.State != change.After.State)
            lines.Add($"\n      {EntryJson.Name(change.Before.State)} → {EntryJson.Name(change.After.State)}");
        return string.Concat(lines);
    }

    private static string Values(EntryWords words, string field, Entry entry) =>
        string.Join("; ", entry.AllShown(field).Select(v => words.Value(field, v))) is { Length: > 0 } values ? values : "–";

    private static string Plural(ItemKind kind) => EntryJson.Name(kind) + "s";
}
