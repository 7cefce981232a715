namespace Chancery.Articles;

/// <summary>Knows common files that are no text by their first bytes, so that an error can say what the file is.</summary>
internal static class Signature
{
    /// <summary>Words to put into an error, such as <c> (a PDF file)</c>; empty where the bytes are of no known kind.</summary>
    public static string Hint(ReadOnlySpan<byte> bytes) => Kind(bytes) is { } kind ? $" ({kind})" : "";

    private static string? Kind(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF"u8))
            return "it is a PDF file";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return "it is a ZIP, DOCX or ODT file";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return "it is packed with gzip: unpack it first";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8))
            return "it is a picture";
        return null;
    }
}
