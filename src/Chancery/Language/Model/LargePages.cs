using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Language.Model;

/// <summary>Memory for tables that are read here and there: where the system can, in pages of two megabytes, as a processor remembers the places of few pages.</summary>
internal static partial class LargePages
{
    private const nuint Page = 2 << 20;

    /// <summary>Linux's MADV_HUGEPAGE: it is asked for large pages, and need not give any.</summary>
    private const int WantLarge = 14;

    /// <summary>An array of zeros that stays where it is.</summary>
    /// <param name="length">How many elements.</param>
    public static unsafe T[] Allocate<T>(int length)
        where T : unmanaged
    {
        var array = GC.AllocateArray<T>(length, pinned: true);
        if (!OperatingSystem.IsLinux() || length == 0)
            return array;
        var start = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        var (first, end) = ((start + Page - 1) & ~(Page - 1), (start + ((nuint)length * (nuint)sizeof(T))) & ~(Page - 1));
        if (first < end)
            _ = Advise(first, end - first, WantLarge);
        return array;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint start, nuint length, int advice);
}
