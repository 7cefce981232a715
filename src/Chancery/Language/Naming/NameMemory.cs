namespace Chancery.Language.Naming;

/// <summary>How the capitalised words of an article were classed so far: the surname alone is read as the full name was.</summary>
/// <remarks>After Ratinov and Roth, <i>Design Challenges and Misconceptions in Named Entity Recognition</i>, CoNLL 2009.</remarks>
internal sealed class NameMemory
{
    private readonly Dictionary<ulong, (byte Class, byte Before)> _classes = [];

    /// <summary>Forgets everything, for the next article.</summary>
    public void Clear() => _classes.Clear();

    /// <summary>The class that a word had last time, counted from 1, and the one before; 0 where it was not met.</summary>
    public (byte Last, byte Before) Of(ulong word) => _classes.GetValueOrDefault(word);

    /// <summary>Remembers the class of a word.</summary>
    public void Add(ulong word, byte nameClass) => _classes[word] = ((byte)(nameClass + 1), _classes.GetValueOrDefault(word).Class);
}
