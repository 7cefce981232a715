namespace Chancery.Language;

/// <summary>What a language engine makes of one text: sentences, words with their trees, names.</summary>
public sealed class Analysis
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>Collects an engine's results.</summary>
    public Analysis(string text, IReadOnlyList<Sentence> sentences, Token[] tokens, IReadOnlyList<Entity> entities)
    {
        Text = text;
        Sentences = sentences;
        Tokens = tokens;
        Entities = entities;
        _firstChild = new int[tokens.Length];
        _nextSibling = new int[tokens.Length];
        Array.Fill(_firstChild, -1);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            var head = tokens[i].Head;
            _nextSibling[i] = head < 0 ? -1 : _firstChild[head];
            if (head >= 0)
                _firstChild[head] = i;
        }
    }

    /// <summary>The text that was analysed.</summary>
    public string Text { get; }

    /// <summary>The sentences in order; together they hold every word.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>All words of the text in order.</summary>
    public Token[] Tokens { get; }

    /// <summary>The named entities in order; they do not overlap.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>The attribution relations, in the order of their cues; contents may lie within one another.</summary>
    public IReadOnlyList<AttributionRelation> Attributions { get; private init; } = [];

    /// <summary>The characters of a word.</summary>
    public ReadOnlySpan<char> Form(int token) => Tokens[token].Span.In(Text);

    /// <summary>The words that depend on a word directly, in order of the text.</summary>
    public ChildEnumerable Children(int token) => new(_firstChild[token], _nextSibling);

    /// <summary>The index in <see cref="Sentences"/> of the sentence that holds a word.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].FirstToken <= token)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>The index of the first word that ends after a UTF-16 offset; the number of words where none does.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The same analysis with attribution relations.</summary>
    public Analysis With(IReadOnlyList<AttributionRelation> attributions) => new(Text, Sentences, Tokens, Entities) { Attributions = attributions };

    /// <summary>The children of one word, enumerable without allocation.</summary>
    public readonly struct ChildEnumerable(int first, int[] next)
    {
        /// <summary>Starts at the first child.</summary>
        public ChildEnumerator GetEnumerator() => new(first, next);
    }

    /// <summary>Walks the children of one word.</summary>
    public struct ChildEnumerator(int first, int[] next)
    {
        private int _upcoming = first;

        /// <summary>The child's index in <see cref="Tokens"/>.</summary>
        public int Current { get; private set; } = -1;

        /// <summary>Goes to the next child.</summary>
        public bool MoveNext()
        {
            Current = _upcoming;
            if (_upcoming < 0)
                return false;
            _upcoming = next[_upcoming];
            return true;
        }
    }
}
