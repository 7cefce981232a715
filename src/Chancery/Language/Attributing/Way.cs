namespace Chancery.Language.Attributing;

/// <summary>One way to fill the source and the content of a reporting phrase.</summary>
/// <param name="Spans">Sources and contents in the order of the text.</param>
/// <param name="Behind">How much it scores below the best of the chain, in the chain's units.</param>
internal sealed record Way(RoleSpan[] Spans, int Behind)
{
    /// <summary>The spans that a row of classes stands for, without marks at their ends; what only marks part is one.</summary>
    public static RoleSpan[] SpansOf(AttributionSheet a, ReadOnlySpan<byte> classes, int offset)
    {
        var spans = new List<RoleSpan>(4);
        for (var i = 0; i < classes.Length; i++)
        {
            if (!RoleClass.Begins(classes[i]))
                continue;
            var last = i;
            while (!RoleClass.Ends(classes[last]))
                last++;
            Append(a, spans, RoleClass.Kind(classes[i]), offset + i, offset + last);
        }
        return [.. spans];
    }

    /// <summary>Adds a span behind others.</summary>
    public static void Append(AttributionSheet a, List<RoleSpan> spans, int kind, int first, int last)
    {
        var range = a.WithoutMarks(first, last + 1);
        if (range.First == range.End)
            return;
        if (spans.Count > 0 && spans[^1].Kind == kind && a.WithoutMarks(spans[^1].Last + 1, range.First) is var gap && gap.First == gap.End)
            spans[^1] = spans[^1] with { Last = range.End - 1 };
        else
            spans.Add(new RoleSpan(kind, range.First, range.End - 1));
    }

    /// <summary>Fills in the classes of words that stand for spans.</summary>
    public static void Classes(ReadOnlySpan<RoleSpan> spans, int offset, Span<byte> classes)
    {
        classes.Clear();
        foreach (var span in spans)
        {
            for (var i = span.First; i <= span.Last; i++)
                classes[i - offset] = RoleClass.Of(span.Kind, i == span.First, i == span.Last);
        }
    }

    /// <summary>Whether two rows of spans have the same of a kind.</summary>
    public static bool Same(ReadOnlySpan<RoleSpan> one, ReadOnlySpan<RoleSpan> other, int kind)
    {
        var at = 0;
        foreach (var span in one)
        {
            if (span.Kind != kind)
                continue;
            while (at < other.Length && other[at].Kind != kind)
                at++;
            if (at == other.Length || other[at++] != span)
                return false;
        }
        while (at < other.Length && other[at].Kind != kind)
            at++;
        return at == other.Length;
    }

    /// <summary>The spans of a kind.</summary>
    public List<TokenRange> Of(int kind)
    {
        var found = new List<TokenRange>(2);
        foreach (var span in Spans)
        {
            if (span.Kind == kind)
                found.Add(new TokenRange(span.First, span.Last + 1));
        }
        return found;
    }
}
