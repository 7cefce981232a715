using Chancery.Data;

namespace Chancery.Training;

/// <summary>Copies of sentences with dollar signs that name other currencies, by sign and by code, and write <c>5m</c> for <c>5 million</c>.</summary>
/// <remarks>American treebanks hardly know other sums than those in dollars; news of other countries does.</remarks>
internal static class MoneyNoise
{
    private const int Copies = 3;

    private static readonly Dictionary<string, string> Short = new(StringComparer.OrdinalIgnoreCase)
    {
        ["thousand"] = "k", ["million"] = "m", ["billion"] = "bn", ["trillion"] = "tn",
    };

    public static IEnumerable<TreebankSentence> Add(IEnumerable<TreebankSentence> sentences, int seed)
    {
        var random = new Random(seed);
        string[] codes = [.. ReferenceData.Default.Rows("currencies.tsv").Select(r => r["code"])];
        string[] signs = ["£", "€", "¥", "US$", "A$", "C$"];
        foreach (var sentence in sentences)
        {
            yield return sentence;
            var money = Enumerable.Range(0, sentence.Forms.Length).Where(i => sentence.Forms[i] == "$" && sentence.Tags[i] == "SYM/$").ToArray();
            for (var copy = 0; money.Length > 0 && copy < Copies; copy++)
            {
                var changed = sentence with { Forms = [.. sentence.Forms] };
                var joins = random.NextDouble() < 0.5;
                foreach (var i in money)
                    changed.Forms[i] = joins || random.NextDouble() < 0.5 ? signs[random.Next(signs.Length)] : codes[random.Next(codes.Length)];
                yield return joins ? Join(changed, money[0]) : copy == 1 ? Rotate(changed, money[0], random.NextDouble() < 0.7 ? 2 : 1) : changed;
            }
        }
    }

    /// <summary>Puts the sign behind the sum, as in <c>5 million EUR</c>, or into its middle, as in <c>5 EUR million</c>.</summary>
    private static TreebankSentence Rotate(TreebankSentence s, int sign, int by)
    {
        if (sign + 2 >= s.Forms.Length || s.Heads[sign + 1] != sign + 2 || s.Heads[sign + 2] != sign)
            return s;
        var order = Enumerable.Range(0, s.Forms.Length).ToArray();
        for (var i = sign; i < sign + by; i++)
            (order[i], order[i + 1]) = (order[i + 1], order[i]);
        var place = new int[order.Length + 1];
        for (var i = 0; i < order.Length; i++)
            place[order[i]] = i;
        place[^1] = order.Length;
        int[] heads = [.. order.Select(o => place[s.Heads[o]])];
        string[] relations = [.. order.Select(o => s.Relations[o])];
        if (by == 1)
            (heads[sign], relations[sign]) = (sign + 1, "nummod");
        return s with { Forms = Ordered(s.Forms), Lemmas = Ordered(s.Lemmas), Tags = Ordered(s.Tags), Heads = heads, Relations = relations, Names = [.. order.Select(o => s.Names[o])] };

        string[] Ordered(string[] values) => [.. order.Select(o => values[o])];
    }

    /// <summary>Makes one word of a figure and the power of ten behind it.</summary>
    private static TreebankSentence Join(TreebankSentence s, int sign)
    {
        var figure = sign + 1;
        if (figure + 1 >= s.Forms.Length || !char.IsAsciiDigit(s.Forms[figure][0]) || !Short.TryGetValue(s.Forms[figure + 1], out var letter) || s.Heads[figure] != figure + 1)
            return s;
        var joined = figure + 1;
        var forms = (string[])s.Forms.Clone();
        forms[joined] = forms[figure] + letter;
        return (s with { Forms = forms }).Without(figure);
    }
}
