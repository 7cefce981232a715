using System.Runtime.InteropServices;

namespace Chancery.Language.Model;

/// <summary>Bytes that begin where a line of memory does, and stay there.</summary>
/// <param name="length">How many bytes.</param>
internal readonly struct LineMemory(int length)
{
    private const int Line = LineLayout.Line;

    /// <summary>The bytes, with some before the first line.</summary>
    public byte[] Bytes { get; } = LargePages.Allocate<byte>(length + Line);

    /// <summary>Where the first line begins.</summary>
    public int First => (int)((Line - (Marshal.UnsafeAddrOfPinnedArrayElement(Bytes, 0) % Line)) % Line);
}
