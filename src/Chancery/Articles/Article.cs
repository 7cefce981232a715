using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Chancery.Articles;

/// <summary>What somebody published: its plain text, and what is known about where and when.</summary>
/// <remarks>The text is never changed by reading; every offset of a record refers to it.</remarks>
public sealed record Article
{
    private readonly string _text = "";

    /// <summary>The article's name among others, unique within one run.</summary>
    public required string Id { get; init; }

    /// <summary>The plain text. A lone surrogate, which no UTF-8 file can hold, is replaced by U+FFFD; offsets stay.</summary>
    public required string Text
    {
        get => _text;
        init => _text = WellFormed(value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>The headline, where the source gives one apart from the text.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, against which relative dates are resolved.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The outlet or body that published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its canonical address, as the source writes it.</summary>
    public string? Url { get; init; }

    /// <summary>The SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>An article that is a text and nothing else.</summary>
    public static Article FromText(string text, LocalDate? published = null) => new() { Id = "a1", Text = text, Published = published };

    private static string WellFormed(string text)
    {
        var span = text.AsSpan();
        var first = span.IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
            return text;
        StringBuilder? changed = null;
        for (var i = first; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                (changed ??= new StringBuilder(text))[i] = '\uFFFD';
        }
        return changed?.ToString() ?? text;
    }
}
