using Chancery.Language.Model;

namespace Chancery.Language.Naming;

/// <summary>Finds the names of a sentence from left to right, with an eye on how the article was read so far.</summary>
internal sealed class EntityTagger(LinearModel model)
{
    /// <summary>Fills in how each word takes part in names (<see cref="NameClass"/>), and remembers it for the sentences to come.</summary>
    public void Tag(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, NameMemory memory, Span<byte> classes)
    {
        Span<int> features = stackalloc int[NameFeatures.Capacity];
        Span<short> scores = stackalloc short[LinearModel.Room];
        for (var i = 0; i < words.Length; i++)
        {
            classes[i] = NameClass.None;
            if (!NameFeatures.IsCandidate(words, classes, i))
                continue;
            var count = NameFeatures.Extract(words, tags, classes, i, memory, features, model.Memory);
            scores.Clear();
            model.Score(features[..count], scores);
            var before = i > 0 ? classes[i - 1] : NameClass.None;
            for (byte c = 1; c < NameClass.Count; c++)
            {
                if (scores[c] > scores[classes[i]] && NameClass.Follows(before, c))
                    classes[i] = c;
            }
        }
        Remember(words, classes, memory);
    }

    /// <summary>Remembers the classes of a sentence.</summary>
    public static void Remember(ReadOnlySpan<Word> words, ReadOnlySpan<byte> classes, NameMemory memory)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].HasCapital && (i > 0 || classes[i] != NameClass.None))
                memory.Add(words[i].Lower, classes[i]);
        }
    }

    /// <summary>Adds the names of a sentence to a list.</summary>
    public static void Collect(ReadOnlySpan<byte> classes, int firstToken, List<Entity> entities)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (!NameClass.IsFirst(classes[i]))
                continue;
            var end = i + 1;
            while (end < classes.Length && classes[end] == classes[i] + 1)
                end++;
            entities.Add(new Entity(NameClass.Kind(classes[i]), firstToken + i, firstToken + end));
        }
    }
}
