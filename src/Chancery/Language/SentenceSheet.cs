using Chancery.Language.Naming;
using Chancery.Language.Parsing;

namespace Chancery.Language;

/// <summary>What is found of one sentence; used again for the next, so that reading does not allocate.</summary>
internal sealed class SentenceSheet
{
    private Word[] _words = new Word[64];
    private byte[] _tags = new byte[64];
    private int[] _heads = new int[64];
    private byte[] _labels = new byte[64];
    private byte[] _names = new byte[64];

    /// <summary>How many words the sentence has.</summary>
    public int Length { get; private set; }

    /// <summary>The words as the classifiers see them.</summary>
    public Span<Word> Words => _words.AsSpan(0, Length);

    /// <summary>The joint tag of each word.</summary>
    public Span<byte> Tags => _tags.AsSpan(0, Length);

    /// <summary>The head of each word, as a word number of the sentence; -1 for the root.</summary>
    public Span<int> Heads => _heads.AsSpan(0, Length);

    /// <summary>The relation of each word to its head.</summary>
    public Span<byte> Labels => _labels.AsSpan(0, Length);

    /// <summary>How each word takes part in names.</summary>
    public Span<byte> Names => _names.AsSpan(0, Length);

    /// <summary>The names of the article so far.</summary>
    public NameMemory Memory { get; } = new();

    /// <summary>The parser's working space.</summary>
    public Beam Beam { get; } = new(Parser.Width);

    /// <summary>The tree seen from above.</summary>
    public TreeShape Shape { get; } = new();

    /// <summary>Makes room for a sentence.</summary>
    public void Begin(int length)
    {
        Length = length;
        if (_words.Length >= length)
            return;
        (_words, _tags, _heads) = (new Word[length * 2], new byte[length * 2], new int[length * 2]);
        (_labels, _names) = (new byte[length * 2], new byte[length * 2]);
    }
}
