using System.Buffers;
using System.Text;

namespace Chancery.Articles;

/// <summary>Turns bytes into text: by byte order mark, by a page's declaration, else as UTF-8 and nothing else.</summary>
public static class TextDecoder
{
    private const int LongestSample = 4096;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes all bytes of a file; a byte order mark is left out.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">The name of an encoding that the caller knows, which decides; null where it does not.</param>
    /// <param name="format">What the bytes are: only a page can declare its encoding; Auto takes what starts with a tag for a page.</param>
    /// <exception cref="ArticleException">The bytes are no text in the encoding that they should have; the message names the byte, counted from 0.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? encoding = null, ArticleFormat format = ArticleFormat.Auto)
    {
        var (chosen, skip, told) = Choose(bytes, encoding, format);
        try
        {
            var text = chosen.GetString(bytes[skip..]);
            if (text.Contains('\0', StringComparison.Ordinal))
                throw new ArticleException(
                    $"byte {Math.Max(0, bytes.IndexOf((byte)0))} is zero, so this is no text{Signature.Hint(bytes)}; "
                    + "give the article as text, HTML or JSON Lines (UTF-16 without a mark: --encoding utf-16)");
            return text;
        }
        catch (DecoderFallbackException failure)
        {
            var at = skip + (chosen.CodePage == Encoding.UTF8.CodePage ? FirstInvalid(bytes[skip..]) : Math.Max(0, failure.Index));
            throw new ArticleException(
                $"byte {at} is no {told ?? "UTF-8"}{Signature.Hint(bytes)}; save the file as UTF-8 or name its encoding (--encoding windows-1252)",
                failure);
        }
    }

    /// <summary>The same stream where its lines end in a single byte 10; one that recodes to UTF-8 where they do not, as in UTF-16.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="head">Its first bytes, four or more where it has them; they are still to be read from it.</param>
    /// <param name="encoding">The name of an encoding that the caller knows, or null.</param>
    /// <exception cref="ArticleException">The encoding is unknown.</exception>
    public static Stream WithByteLines(Stream stream, ReadOnlySpan<byte> head, string? encoding = null)
    {
        var chosen = Choose(head, encoding, ArticleFormat.JsonLines).Encoding;
        return chosen is UnicodeEncoding or UTF32Encoding ? Encoding.CreateTranscodingStream(stream, chosen, new UTF8Encoding(false)) : stream;
    }

    /// <summary>Whether there is an encoding of that name.</summary>
    public static bool IsKnown(string encoding) => Find(encoding) is not null;

    private static (Encoding Encoding, int Skip, string? Name) Choose(ReadOnlySpan<byte> bytes, string? encoding, ArticleFormat format)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Find("utf-8")!, 3, null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (Find("utf-32")!, 4, "UTF-32");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return (Find("utf-32BE")!, 4, "UTF-32");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Find("utf-16")!, 2, "UTF-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Find("utf-16BE")!, 2, "UTF-16");
        if (encoding is not null)
            return (Find(encoding) ?? throw new ArticleException($"the encoding '{encoding}' is unknown; name another with --encoding"), 0, encoding);
        if (LooksLikeUtf16(bytes, out var bigEndian))
            return (Find(bigEndian ? "utf-16BE" : "utf-16")!, 0, "UTF-16");
        if (format == ArticleFormat.Html || (format == ArticleFormat.Auto && bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8)))
        {
            if (DeclaredEncoding.In(bytes) is { } declared && Find(declared) is { } known)
                return (known, 0, declared);
        }
        return (Find("utf-8")!, 0, null);
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    /// <summary>UTF-16 without a mark shows as a zero in nearly every other byte of Western text.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, out bool bigEndian)
    {
        var sample = bytes[..(Math.Min(bytes.Length, LongestSample) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        var half = sample.Length / 2;
        bigEndian = even > odd;
        return half >= 8 && Math.Max(even, odd) > half * 0.7 && Math.Min(even, odd) < half * 0.05;
    }
}
