using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>By what a reporting word is known: itself, its neighbours, what depends on it and on what it depends, the quotation marks around it.</summary>
internal static class CueFeatures
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 20;

    /// <summary>How many features a word has.</summary>
    public const int Count = 82;

    /// <summary>Fills in the features of a word.</summary>
    public static void Extract(AttributionSheet a, int i, Span<int> features)
    {
        var sentence = a.Sentences[a.SentenceOf[i]];
        int start = sentence.FirstToken, end = sentence.EndToken, head = a.Heads[i], subject = a.Subjects[i];
        var words = a.Words;
        Word w = words[i], p = At(i - 1), p2 = At(i - 2), n = At(i + 1), n2 = At(i + 2);
        ulong lemma = a.Lemmas[i], t = Tag(i), tp = Tag(i - 1), tn = Tag(i + 1), tp2 = Tag(i - 2), tn2 = Tag(i + 2), label = a.Labels[i];
        ulong lp = Lemma(i - 1), ln = Lemma(i + 1), headLemma = head < 0 ? 1 : a.Lemmas[head], headTag = head < 0 ? 1 : a.Tags[head] + 3UL, headSide = head < 0 ? 0UL : head < i ? 1UL : 2;
        ulong subjectTag = subject < 0 ? 1 : a.Tags[subject] + 3UL, subjectLemma = subject < 0 ? 1 : a.Lemmas[subject], subjectFine = subject < 0 ? 1 : words[subject].Fine + 3UL, subjectName = subject < 0 ? 1 : a.Names[subject] + 3UL;
        ulong opens = a.Openers[i], closes = a.Closers[i], quote = Quote(i);
        ulong beside = Quote(i - 1) * 3 + Quote(i + 1), beyond = Quote(i - 3) * 3 + Quote(i + 3), outside = Around(), place = (ulong)(i - start == 0 ? 0 : end - i < 3 ? 1 : end - i < 8 ? 2 : 3);
        ulong parent = head < 0 || a.Heads[head] < 0 ? 1 : a.Lemmas[a.Heads[head]];
        ulong first = FirstChild(), last = LastChild();
        var f = new FeatureFiller(Bits, features);
        f.Add(t); f.Add(w.Lower); f.Add(lemma, t); f.Add(lemma); f.Add(w.Fine, t); f.Add(w.Middle, t); f.Add(w.Coarse); f.Add(w.Suffix3); f.Add(w.Suffix2, t); f.Add(w.Prefix3);
        f.Add(w.Shape, place); f.Add(p.Lower); f.Add(n.Lower); f.Add(p2.Lower); f.Add(n2.Lower); f.Add(p.Lower, w.Lower); f.Add(w.Lower, n.Lower); f.Add(lp, lemma, ln); f.Add(p2.Lower, p.Lower, lemma); f.Add(lemma, n.Lower, n2.Lower);
        f.Add(tp, t); f.Add(t, tn); f.Add(tp, t, tn); f.Add(tp2, tp, t); f.Add(t, tn, tn2); f.Add(lemma, tp, tn); f.Add(lemma, tn, tn2); f.Add(lemma, tp2, tp); f.Add(p.Fine, w.Fine); f.Add(w.Fine, n.Fine);
        f.Add(label, t); f.Add(label, lemma); f.Add(label, headTag, headSide); f.Add(label, headLemma); f.Add(lemma, headLemma, label); f.Add(label, w.Fine); f.Add(headLemma, t, headSide); f.Add(parent, label, lemma);
        f.Add(opens, t); f.Add(closes, t); f.Add(opens, closes, t); f.Add(opens, lemma); f.Add(closes, lemma); f.Add(opens, closes, lemma); f.Add(closes, w.Fine); f.Add(opens, w.Fine, label); f.Add(opens, closes, label);
        f.Add(subjectTag, lemma); f.Add(subjectLemma, t); f.Add(subjectFine, w.Fine); f.Add(subjectName, lemma); f.Add(subjectFine, lemma); f.Add(subjectLemma, lemma); f.Add(subjectName, w.Fine, label);
        f.Add(quote, beside, lemma); f.Add(quote, beside, t); f.Add(quote, beyond, w.Fine); f.Add(outside, quote, lemma); f.Add(outside, quote, t); f.Add(outside, beside, w.Fine); f.Add(place, lemma); f.Add(place, t, label); f.Add(place, outside, t);
        f.Add(first, lemma); f.Add(first, t, label); f.Add(last, lemma); f.Add(last, t, label); f.Add(a.Names[i], t); f.Add(a.Names[i], label, p.Lower); f.Add(ln, w.Fine, tn); f.Add(lp, w.Fine, tp); f.Add(lemma, label, opens);
        f.Add(headLemma, opens, label); f.Add(tp, lemma, label);

        ulong taken = Taken(i), before = Taken(i - 1), behind = Taken(i + 1), sure = (ulong)(a.Row.Margin(RoleClass.Cue, i) + OverviewRow.Most);
        f.Add(taken); f.Add(taken, lemma); f.Add(sure); f.Add(sure, t); f.Add(before, taken, behind); f.Add(sure, label); f.Add(sure, w.Fine); f.Add(before, taken, behind, t);

        Word At(int at) => at < start || at >= end ? default : words[at];
        ulong Tag(int at) => at < start ? 1UL : at >= end ? 2 : a.Tags[at] + 3UL;
        ulong Taken(int at) => at < start || at >= end ? 20UL : a.Row.Class(at);
        ulong Lemma(int at) => at < start ? 1UL : at >= end ? 2 : a.Lemmas[at];
        ulong Quote(int at) => at < start || at >= end || a.Quotes[at] == 0 ? 0 : a.QuoteLengths[a.Quotes[at]] < 6 ? 1UL : 2;
        // Whether long quotations stand before and after the word in its sentence.
        ulong Around()
        {
            ulong before = 0, after = 0;
            for (var at = start; at < end; at++)
            {
                if (a.Quotes[at] == 0 || a.Quotes[at] == a.Quotes[i])
                    continue;
                if (at < i)
                    before = Math.Max(before, Quote(at));
                else
                    after = Math.Max(after, Quote(at));
            }
            return before * 3 + after;
        }
        ulong FirstChild()
        {
            var at = a.Left[i];
            return at == i ? 0 : Mix(a.Lemmas[at], a.Labels[at]);
        }
        ulong LastChild()
        {
            for (var at = i + 1; at <= a.Right[i]; at++)
            {
                if (a.Heads[at] == i && !a.Marks[at])
                    return Mix(a.Lemmas[a.Left[at]], a.Labels[at]);
            }
            return 0;
        }
        static ulong Mix(ulong x, ulong y) => FeatureHash.Mix(x, y);
    }
}
