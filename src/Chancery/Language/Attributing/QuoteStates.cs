using Chancery.Articles;

namespace Chancery.Language.Attributing;

/// <summary>How words stand to double quotation marks, paragraph by paragraph, as the network has learnt it: each paragraph begins outside.</summary>
internal static class QuoteStates
{
    /// <summary>How many states there are.</summary>
    public const int Count = 5;

    /// <summary>Outside of quotations.</summary>
    public const byte Outside = 0;

    /// <summary>Inside of one.</summary>
    public const byte Inside = 1;

    /// <summary>A mark that opens one.</summary>
    public const byte Opening = 2;

    /// <summary>A mark that closes one.</summary>
    public const byte Closing = 3;

    /// <summary>Inside of one that the paragraph does not close.</summary>
    public const byte Unclosed = 4;

    /// <summary>Follows the words of an article.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="spans">Its words.</param>
    /// <param name="starts">Which of them begin paragraphs.</param>
    /// <param name="tagged">For each word <see cref="Opening"/> or <see cref="Closing"/> where its tag is that of such a mark.</param>
    /// <param name="states">Gets the state of each word.</param>
    public static void Mark(string text, IReadOnlyList<TextSpan> spans, ReadOnlySpan<bool> starts, ReadOnlySpan<byte> tagged, Span<byte> states)
    {
        var inside = false;
        for (var i = 0; i < states.Length; i++)
        {
            if (i > 0 && starts[i])
            {
                Reopen(states[..i]);
                inside = false;
            }
            states[i] = Of(spans[i].In(text), tagged[i], inside);
            inside = states[i] is Opening or Inside;
        }
        Reopen(states);
    }

    private static byte Of(ReadOnlySpan<char> form, byte tagged, bool inside) => form switch
    {
        "“" or "``" => Opening,
        "”" or "''" => Closing,
        "\"" => tagged is Opening or Closing ? tagged : inside ? Closing : Opening,
        _ => inside ? Inside : Outside,
    };

    private static void Reopen(Span<byte> states)
    {
        for (var i = states.Length - 1; i >= 0 && states[i] == Inside; i--)
            states[i] = Unclosed;
    }
}
