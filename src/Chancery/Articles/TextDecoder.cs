using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Articles;

/// <summary>Turns bytes into text: by byte order mark, by a declaration in the first bytes, else as UTF-8 and nothing else.</summary>
public static partial class TextDecoder
{
    private const int DeclarationReach = 2048;
    private const int LongestSample = 4096;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes all bytes of a file; a byte order mark is left out.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">The name of an encoding that the caller knows, which decides; null where it does not.</param>
    /// <exception cref="ArticleException">The bytes are no text in the encoding that they should have; the message names the byte.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? encoding = null)
    {
        var (chosen, skip, told) = Choose(bytes, encoding);
        try
        {
            var text = chosen.GetString(bytes[skip..]);
            if (text.Contains('\0', StringComparison.Ordinal))
                throw new ArticleException($"byte {bytes.IndexOf((byte)0)} is zero, so this is no text; give the article as text, HTML or JSON Lines");
            return text;
        }
        catch (DecoderFallbackException failure)
        {
            throw new ArticleException($"byte {skip + Math.Max(0, failure.Index)} is no {(told ?? "UTF-8")}; save the file as UTF-8 or name its encoding with --encoding", failure);
        }
    }

    private static (Encoding Encoding, int Skip, string? Name) Choose(ReadOnlySpan<byte> bytes, string? encoding)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Strict("utf-8"), 3, null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (Strict("utf-32"), 4, "UTF-32");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Strict("utf-16"), 2, "UTF-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Strict("utf-16BE"), 2, "UTF-16");
        if (encoding is not null)
            return (Strict(encoding), 0, encoding);
        if (LooksLikeUtf16(bytes, out var bigEndian))
            return (Strict(bigEndian ? "utf-16BE" : "utf-16"), 0, "UTF-16");
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        if (Declaration().Match(head) is { Success: true } declared)
            return (Strict(declared.Groups[1].Value), 0, declared.Groups[1].Value);
        return (Strict("utf-8"), 0, null);
    }

    private static Encoding Strict(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            throw new ArticleException($"the encoding '{name}' is unknown; name another with --encoding", failure);
        }
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
        return half >= 8 && bytes.Length % 2 == 0 && Math.Max(even, odd) > half * 0.7 && Math.Min(even, odd) < half * 0.05;
    }

    [GeneratedRegex("""(?:<meta[^>]{0,200}?charset\s*=\s*["']?\s*|<\?xml[^>]{0,200}?encoding\s*=\s*["'])([A-Za-z0-9_\-:.]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declaration();
}
