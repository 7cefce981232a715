using Chancery.Data;
using Chancery.Language;

namespace Chancery.Facts.Actors;

/// <summary>Finds listed names among the words of a text, the longest first.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, List<(string[] Words, NameEntry Entry)>> _byFirst = new(StringComparer.Ordinal);

    public Gazetteer(ReferenceData data, PeopleRegister people)
    {
        var tokenizer = new Tokenizer(data);
        foreach (var row in data.Rows("countries.tsv"))
        {
            Countries[row["code"]] = row["name"];
            Add(tokenizer, row["name"], new NameEntry(row["code"], NameRole.Name));
            foreach (var name in row.List("names").Concat(row.List("seats")))
                Add(tokenizer, name, new NameEntry(row["code"], NameRole.Name));
            foreach (var name in row.List("demonyms"))
                Add(tokenizer, name, new NameEntry(row["code"], NameRole.Demonym));
            foreach (var name in row.List("capitals"))
                Add(tokenizer, name, new NameEntry(row["code"], NameRole.Capital));
        }
        foreach (var row in data.Rows("organisations.tsv"))
        {
            Organisations[row["id"]] = new Organisation(row["name"], row.List("nouns"), row["actsFor"] is { Length: > 0 } principal ? principal : null);
            Add(tokenizer, row["name"], new NameEntry(row["id"], NameRole.Name));
            foreach (var name in row.List("names"))
                Add(tokenizer, name, new NameEntry(row["id"], NameRole.Name));
        }
        foreach (var (name, person) in people.Names)
            Add(tokenizer, name, new NameEntry(person.Id, NameRole.Person, person));
        foreach (var list in _byFirst.Values)
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>Names of countries by code.</summary>
    public Dictionary<string, string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>The standing organisations by id.</summary>
    public Dictionary<string, Organisation> Organisations { get; } = new(StringComparer.Ordinal);

    /// <summary>The longest listed name that begins at a word, with how many words it takes; null where none does.</summary>
    public (NameEntry Entry, int Length)? At(Analysis analysis, int first)
    {
        if (!_byFirst.TryGetValue(Plain(analysis.Form(first)), out var candidates))
            return null;
        foreach (var (words, entry) in candidates)
        {
            var fits = first + words.Length <= analysis.Tokens.Length;
            for (var i = 1; fits && i < words.Length; i++)
                fits = Plain(analysis.Form(first + i)) == words[i];
            if (fits)
                return (entry, words.Length);
        }
        return null;
    }

    /// <summary>The id of a country or organisation by a name as listed, or null.</summary>
    public string? Named(string name) => _byFirst.GetValueOrDefault(name.Split(' ')[0])?.FirstOrDefault(e => e.Entry.Role == NameRole.Name && string.Join(' ', e.Words) == name).Entry?.Id;

    private void Add(Tokenizer tokenizer, string name, NameEntry entry)
    {
        string[] words = [.. tokenizer.Tokenize(name).Select(s => Plain(s.In(name)))];
        if (words.Length == 0)
            return;
        var list = _byFirst.TryGetValue(words[0], out var known) ? known : _byFirst[words[0]] = [];
        var at = list.FindIndex(e => e.Words.AsSpan().SequenceEqual(words));
        if (at < 0)
            list.Add((words, entry));
        else if (entry.Role != NameRole.Person)
            list[at] = (words, entry);
    }

    private static string Plain(ReadOnlySpan<char> form) => form.IndexOf('’') < 0 ? form.ToString() : form.ToString().Replace('’', '\'');
}
