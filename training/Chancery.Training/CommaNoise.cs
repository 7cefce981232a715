namespace Chancery.Training;

/// <summary>Copies of sentences without the comma behind an opening <i>On Thursday</i>, which British news leaves out and American treebanks do not.</summary>
internal static class CommaNoise
{
    private const int Furthest = 7;

    public static IEnumerable<TreebankSentence> Add(IEnumerable<TreebankSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            yield return sentence;
            var comma = Array.IndexOf(sentence.Forms, ",", 0, Math.Min(Furthest, sentence.Forms.Length));
            if (comma > 0 && Opens(sentence, comma))
                yield return sentence.Without(comma);
        }
    }

    /// <summary>Whether all that stands before the comma is one phrase of time, place or manner that belongs to a verb behind it.</summary>
    private static bool Opens(TreebankSentence s, int comma)
    {
        var outside = Enumerable.Range(0, comma).Where(i => s.Heads[i] > comma).ToArray();
        return outside.Length == 1 && s.Relations[outside[0]] is "obl" or "obl:unmarked" && !s.Heads.Contains(comma);
    }
}
