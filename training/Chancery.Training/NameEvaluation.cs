using Chancery.Language;
using Chancery.Language.Model;
using Chancery.Language.Naming;

namespace Chancery.Training;

/// <summary>Names found against names marked, kind and both ends alike.</summary>
internal static class NameEvaluation
{
    public static string Report(string name, LanguageModel model, IEnumerable<NamedSentence[]> documents)
    {
        var tagger = new EntityTagger(model.Names);
        var memory = new NameMemory();
        var counts = new (int Agreed, int Found, int Marked)[4];
        foreach (var document in documents)
        {
            memory.Clear();
            foreach (var sentence in document)
            {
                var classes = new byte[sentence.Words.Length];
                tagger.Tag(sentence.Words, sentence.Tags, memory, classes);
                List<Entity> found = [], marked = [];
                EntityTagger.Collect(classes, 0, found);
                EntityTagger.Collect(sentence.Names, 0, marked);
                foreach (var entity in found)
                {
                    counts[(int)entity.Kind].Found++;
                    counts[(int)entity.Kind].Agreed += marked.Contains(entity) ? 1 : 0;
                }
                foreach (var entity in marked)
                    counts[(int)entity.Kind].Marked++;
            }
        }
        var kinds = Enum.GetValues<EntityKind>().Select(k => FormattableString.Invariant($"{k} {F(counts[(int)k].Agreed, counts[(int)k].Found, counts[(int)k].Marked):F1}"));
        var three = counts.Take(3).ToArray();
        return FormattableString.Invariant($"{name} names: person, organisation and place F1 {F(three.Sum(c => c.Agreed), three.Sum(c => c.Found), three.Sum(c => c.Marked)):F1} ({string.Join(", ", kinds)})");
    }

    private static double F(int agreed, int found, int marked) => found + marked == 0 ? 0 : 200.0 * agreed / (found + marked);
}
