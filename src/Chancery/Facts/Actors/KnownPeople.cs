namespace Chancery.Facts.Actors;

/// <summary>The people of one article by the words that later mentions call them by, so that those of one surname stay apart.</summary>
internal sealed class KnownPeople(PeopleRegister people)
{
    private readonly Dictionary<string, List<(string Id, int Token)>> _byWord = new(StringComparer.Ordinal);

    /// <summary>Remembers a person named at a word.</summary>
    public void Add(Actor person, string name, int token)
    {
        string[] words = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("Jr." or "Sr." or "II" or "III" or "IV" or "Jr"))];
        if (words.Length == 0)
            return;
        Add(Surname(words), person.Id, token);
        Add(words[^1], person.Id, token);
        if (people.Find(person.Id) is { } known)
        {
            foreach (var surname in known.Surnames)
                Add(surname, person.Id, token);
        }
    }

    /// <summary>The person of a surname: who was named last before a word, else who is named next behind it; null where nobody is.</summary>
    public string? Surnamed(string word, int token, Func<string, bool>? fits = null)
    {
        string? found = null;
        foreach (var (id, at) in _byWord.GetValueOrDefault(word) ?? [])
        {
            if (fits is not null && !fits(id))
                continue;
            if (at > token && found is not null)
                break;
            found = id;
            if (at > token)
                break;
        }
        return found;
    }

    /// <summary>The last name without the small words before it: <i>Sudani</i> of <i>al-Sudani</i>.</summary>
    private static string Surname(string[] words)
    {
        var last = words[^1];
        var hyphen = last.IndexOf('-', StringComparison.Ordinal);
        return hyphen is 2 or 3 && last[..hyphen].ToLowerInvariant() is "al" or "el" or "ar" or "as" or "ash" or "an" or "ad" ? last[(hyphen + 1)..] : last;
    }

    private void Add(string word, string id, int token)
    {
        var list = _byWord.TryGetValue(word, out var known) ? known : _byWord[word] = [];
        if (list.Count == 0 || list[^1].Id != id)
            list.Add((id, token));
    }
}
