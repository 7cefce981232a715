using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Model;

/// <summary>Where the weights of features lie, so that the processor can be asked for each as soon as its number is known; nowhere by default.</summary>
/// <remarks>Asked for many at once, a processor forgets what goes beyond the few dozen that it can wait for: in between it should be busy with the next number.</remarks>
/// <param name="address">Where those of the first feature lie: in memory that is not moved.</param>
/// <param name="size">How many bytes a feature takes.</param>
internal readonly struct FeatureMemory(nint address, int size)
{
    private readonly nint _address = address;
    private readonly int _size = size;

    /// <summary>Asks for the weights of a feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Fetch(int feature)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0((void*)(_address + ((nint)feature * _size)));
    }
}
