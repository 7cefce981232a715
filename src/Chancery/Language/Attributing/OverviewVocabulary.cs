using System.Runtime.CompilerServices;
using System.Text;
using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>The words that the network knows, by their forms in lower case with ’ as '.</summary>
internal sealed class OverviewVocabulary
{
    private const int MostWords = 40_000;
    private const int LongestWord = 64;

    private readonly byte[] _text;
    private readonly ulong[] _keys;
    private readonly ushort[] _numbers;
    private readonly int _mask;

    /// <summary>Makes a vocabulary of words in lower case.</summary>
    /// <exception cref="InvalidDataException">There are too many.</exception>
    public OverviewVocabulary(IEnumerable<string> words)
        : this(Encoding.UTF8.GetBytes(string.Join('\n', words)))
    {
    }

    private OverviewVocabulary(byte[] text)
    {
        _text = text;
        var characters = Encoding.UTF8.GetString(text);
        Count = characters.AsSpan().Count('\n') + 1;
        if (Count > MostWords)
            throw new InvalidDataException("The words of the network are damaged.");
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Count * 2);
        (_keys, _numbers, _mask) = (new ulong[size], new ushort[size], size - 1);
        Fill(characters);
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no words.</exception>
    public static OverviewVocabulary Read(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        if (length is < 0 or > MostWords * LongestWord)
            throw new InvalidDataException("The words of the network are damaged.");
        return new OverviewVocabulary(reader.ReadBytes(length));
    }

    /// <summary>Writes the words.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_text.Length);
        writer.Write(_text);
    }

    /// <summary>The number of a form; -1 where it is not known.</summary>
    public int Find(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestWord)
            return -1;
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < form.Length; i++)
            lower[i] = Lower(form[i]);
        var key = Key(lower[..form.Length]);
        for (var slot = (int)key & _mask; _keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
                return _numbers[slot];
        }
        return -1;
    }

    /// <summary>A character as it counts.</summary>
    public static char Lower(char c) => c is '’' ? '\'' : c < 128 ? (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c) : char.ToLowerInvariant(c);

    /// <summary>Never 0, which stands for an empty slot.</summary>
    private static ulong Key(ReadOnlySpan<char> lower) => Math.Max(1, FeatureHash.Mix(FeatureHash.Of(lower), 0));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(ReadOnlySpan<char> characters)
    {
        ushort number = 0;
        foreach (var range in characters.Split('\n'))
        {
            var key = Key(characters[range]);
            var slot = (int)key & _mask;
            while (_keys[slot] != 0 && _keys[slot] != key)
                slot = (slot + 1) & _mask;
            if (_keys[slot] == 0)
                (_keys[slot], _numbers[slot]) = (key, number);
            number++;
        }
    }
}
