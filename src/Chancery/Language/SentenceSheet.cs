using Chancery.Language.Naming;
using Chancery.Language.Parsing;

namespace Chancery.Language;

/// <summary>What is found of the words of a text, and the working space for finding it, which is used again for the next text.</summary>
internal sealed class SentenceSheet
{
    /// <summary>How many words the text has.</summary>
    public int Length => Words.Length;

    /// <summary>The words as the classifiers see them.</summary>
    public Word[] Words { get; private set; } = [];

    /// <summary>The joint tag of each word.</summary>
    public byte[] Tags { get; private set; } = [];

    /// <summary>The head of each word, as a word number of its sentence; -1 for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>The relation of each word to its head.</summary>
    public byte[] Labels { get; private set; } = [];

    /// <summary>How each word takes part in names.</summary>
    public byte[] Names { get; private set; } = [];

    /// <summary>The names of the article so far.</summary>
    public NameMemory Memory { get; } = new();

    /// <summary>The parser's working space.</summary>
    public Beam Beam { get; } = new(Parser.Width);

    /// <summary>The tree seen from above.</summary>
    public TreeShape Shape { get; } = new();

    /// <summary>Begins with a text; what was found of the one before belongs to whoever took it.</summary>
    public void Begin(int length)
    {
        (Words, Tags, Heads) = (new Word[length], new byte[length], new int[length]);
        (Labels, Names) = (new byte[length], new byte[length]);
    }
}
