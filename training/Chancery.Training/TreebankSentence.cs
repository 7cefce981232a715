namespace Chancery.Training;

/// <summary>One annotated sentence of a treebank; heads are word numbers, the length for the root.</summary>
internal sealed record TreebankSentence(string[] Forms, string[] Lemmas, string[] Tags, int[] Heads, string[] Relations, byte[] Names, bool StartsDocument)
{
    /// <summary>The sentence without one of its words; what depended on that now depends on its head.</summary>
    public TreebankSentence Without(int word)
    {
        return new TreebankSentence(Rest(Forms), Rest(Lemmas), Rest(Tags), [.. Rest(Heads).Select(Moved)], Rest(Relations), Rest(Names), StartsDocument);

        int Moved(int head) => head == word ? Moved(Heads[word]) : head > word ? head - 1 : head;
        T[] Rest<T>(T[] values) => [.. values.Where((_, i) => i != word)];
    }
}
