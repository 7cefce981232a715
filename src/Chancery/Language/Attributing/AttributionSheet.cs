using Chancery.Articles;
using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>What the finder of attributions sees of an article: its words with tags, trees, names, and how they stand to quotation marks.</summary>
internal sealed class AttributionSheet
{
    private const int LongestClimb = 64;

    private OverviewRow? _row;

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Where each word stands in the text.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>The joint tags by their numbers: <c>VERB/VBD</c>.</summary>
    public required string[] TagNames { get; init; }

    /// <summary>The relations by their numbers.</summary>
    public required string[] RelationNames { get; init; }

    /// <summary>The words.</summary>
    public required Word[] Words { get; init; }

    /// <summary>The hash of each word's lemma in lower case.</summary>
    public required ulong[] Lemmas { get; init; }

    /// <summary>The joint tag of each word.</summary>
    public required byte[] Tags { get; init; }

    /// <summary>The head of each word as a word of the article; -1 for the root of a sentence.</summary>
    public required int[] Heads { get; init; }

    /// <summary>The relation of each word to its head.</summary>
    public required byte[] Labels { get; init; }

    /// <summary>How each word takes part in names.</summary>
    public required byte[] Names { get; init; }

    /// <summary>Which words are marks without a letter or figure: no span begins or ends with one.</summary>
    public required bool[] Marks { get; init; }

    /// <summary>The sentences.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>What the overview takes each word for.</summary>
    /// <exception cref="InvalidOperationException">There was no overview yet.</exception>
    public OverviewRow Row
    {
        get => _row ?? throw new InvalidOperationException("The overview comes before all else.");
        set => _row = value;
    }

    /// <summary>For each word the number of its sentence.</summary>
    public int[] SentenceOf { get; private set; } = [];

    /// <summary>For each word the number of the quotation that holds it, from 1; 0 outside.</summary>
    public int[] Quotes { get; private set; } = [];

    /// <summary>How many words each quotation has, by its number.</summary>
    public int[] QuoteLengths { get; private set; } = [];

    /// <summary>The first word of each word's subtree.</summary>
    public int[] Left { get; private set; } = [];

    /// <summary>The last word of each word's subtree.</summary>
    public int[] Right { get; private set; } = [];

    /// <summary>The relations of each word's dependents before it, in order, as one number.</summary>
    public ulong[] Openers { get; private set; } = [];

    /// <summary>The relations of each word's dependents after it, in order, as one number.</summary>
    public ulong[] Closers { get; private set; } = [];

    /// <summary>The subject of each word, or -1.</summary>
    public int[] Subjects { get; private set; } = [];

    /// <summary>How many commas stand before each word of the article.</summary>
    public int[] Commas { get; private set; } = [];

    /// <summary>Which words are colons.</summary>
    public bool[] Colons { get; private set; } = [];

    /// <summary>Which words head a clause or a modifying phrase.</summary>
    public bool[] Segments { get; private set; } = [];

    /// <summary>The lemma of the preposition or conjunction that opens each word's phrase; 0 where none does.</summary>
    public ulong[] Markers { get; private set; } = [];

    /// <summary>Derives what follows from trees and quotation marks.</summary>
    public AttributionSheet Complete(RelationNumbers relations)
    {
        var (text, spans) = (Text, Spans);
        var n = Words.Length;
        (SentenceOf, Quotes, Left, Right) = (new int[n], new int[n], new int[n], new int[n]);
        (Openers, Closers, Subjects, Commas) = (new ulong[n], new ulong[n], new int[n], new int[n]);
        (Colons, Segments, Markers) = (new bool[n], new bool[n], new ulong[n]);
        for (var s = 0; s < Sentences.Count; s++)
            SentenceOf.AsSpan(Sentences[s].FirstToken, Sentences[s].EndToken - Sentences[s].FirstToken).Fill(s);
        MarkQuotes(text, spans);
        var commas = 0;
        for (var i = 0; i < n; i++)
        {
            (Left[i], Right[i], Subjects[i], Commas[i]) = (i, i, -1, commas);
            Colons[i] = spans[i].Length == 1 && text[spans[i].Start] == ':';
            Segments[i] = relations.IsSegment(Labels[i]);
            commas += spans[i].Length == 1 && text[spans[i].Start] == ',' ? 1 : 0;
        }
        for (var i = 0; i < n; i++)
        {
            var at = i;
            for (var step = 0; step < LongestClimb && Heads[at] >= 0; step++)
            {
                at = Heads[at];
                if (Left[at] <= i && Right[at] >= i)
                    break;
                Left[at] = Math.Min(Left[at], i);
                Right[at] = Math.Max(Right[at], i);
            }
        }
        for (var i = 0; i < n; i++)
        {
            var head = Heads[i];
            if (head < 0 || Labels[i] == relations.Punctuation)
                continue;
            if (i < head)
                Openers[head] = FeatureHash.Mix(Openers[head], Labels[i]);
            else
                Closers[head] = FeatureHash.Mix(Closers[head], Labels[i]);
            if (i < head && relations.IsMarker(Labels[i]) && Markers[head] == 0)
                Markers[head] = Lemmas[i];
            if (relations.IsSubject(Labels[i]) && Subjects[head] < 0)
                Subjects[head] = i;
        }
        return this;
    }

    /// <summary>Words <c>[first, end)</c> without marks at their ends; empty where they are all marks.</summary>
    public TokenRange WithoutMarks(int first, int end)
    {
        while (first < end && Marks[first])
            first++;
        while (end > first && Marks[end - 1])
            end--;
        return new TokenRange(first, end);
    }

    private void MarkQuotes(string text, IReadOnlyList<TextSpan> spans)
    {
        var quotations = QuotationFinder.Find(text);
        QuoteLengths = new int[quotations.Count + 1];
        var word = 0;
        for (var q = 0; q < quotations.Count; q++)
        {
            while (word < spans.Count && spans[word].Start < quotations[q].Start)
                word++;
            for (; word < spans.Count && spans[word].End <= quotations[q].End; word++)
            {
                Quotes[word] = q + 1;
                QuoteLengths[q + 1]++;
            }
        }
    }
}
