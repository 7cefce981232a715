namespace Chancery.Language;

/// <summary>Finds dictionary forms by the endings that the treebanks teach, and by a list of words that go their own way.</summary>
/// <remarks>An ending says how many characters to cut and which to add; the longest known ending decides.</remarks>
internal sealed class Lemmatizer
{
    private const int LongestEnding = 6;

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _exceptions;
    private readonly Dictionary<string, (int Cut, string Add)>.AlternateLookup<ReadOnlySpan<char>> _endings;

    private Lemmatizer(Dictionary<string, string> exceptions, Dictionary<string, (int Cut, string Add)> endings)
    {
        _exceptions = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
        _endings = endings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lemma of a form with a Penn tag; lower case, except for proper nouns.</summary>
    public string Lemma(ReadOnlySpan<char> form, string tag)
    {
        if (form.Length > 40)
            return form.ToString();
        Span<char> key = stackalloc char[64];
        tag.CopyTo(key);
        key[tag.Length] = ' ';
        var proper = tag is "NNP" or "NNPS";
        var lower = key.Slice(tag.Length + 1, form.Length);
        for (var i = 0; i < form.Length; i++)
            lower[i] = char.ToLowerInvariant(form[i] is '’' ? '\'' : form[i]);
        if (_exceptions.TryGetValue(key[..(tag.Length + 1 + form.Length)], out var listed))
            return listed;
        Span<char> ending = stackalloc char[64];
        tag.CopyTo(ending);
        ending[tag.Length] = ' ';
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            lower[^length..].CopyTo(ending[(tag.Length + 1)..]);
            if (!_endings.TryGetValue(ending[..(tag.Length + 1 + length)], out var rule) || rule.Cut > form.Length)
                continue;
            var stem = proper ? form[..^rule.Cut] : lower[..^rule.Cut];
            return string.Concat(stem, rule.Add);
        }
        return proper ? form.ToString() : lower.ToString();
    }

    /// <summary>The same with forms that go their own way, by tag; what is listed here wins.</summary>
    public Lemmatizer With(IEnumerable<(string Form, string Tag, string Lemma)> forms)
    {
        var exceptions = new Dictionary<string, string>(_exceptions.Dictionary, StringComparer.Ordinal);
        foreach (var (form, tag, lemma) in forms)
            exceptions[$"{tag} {form}"] = lemma;
        return new Lemmatizer(exceptions, _endings.Dictionary);
    }

    /// <summary>Reads the lists.</summary>
    public static Lemmatizer Read(BinaryReader reader)
    {
        var exceptions = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var n = reader.ReadInt32(); n > 0; n--)
            exceptions[reader.ReadString()] = reader.ReadString();
        var endings = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
        for (var n = reader.ReadInt32(); n > 0; n--)
            endings[reader.ReadString()] = (reader.ReadByte(), reader.ReadString());
        return new Lemmatizer(exceptions, endings);
    }

    /// <summary>Writes lists that <see cref="Read"/> reads. Keys are a tag, a blank, and a form or an ending.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyList<KeyValuePair<string, string>> exceptions, IReadOnlyList<KeyValuePair<string, (int Cut, string Add)>> endings)
    {
        writer.Write(exceptions.Count);
        foreach (var (key, lemma) in exceptions)
        {
            writer.Write(key);
            writer.Write(lemma);
        }
        writer.Write(endings.Count);
        foreach (var (key, (cut, add)) in endings)
        {
            writer.Write(key);
            writer.Write((byte)cut);
            writer.Write(add);
        }
    }
}
