using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Attributing;

/// <summary>How many bits a processor treats side by side. All widths give the same numbers.</summary>
internal enum LaneWidth
{
    /// <summary>What every processor has.</summary>
    Narrow,

    /// <summary>AVX2.</summary>
    Wide,

    /// <summary>AVX-512.</summary>
    Widest,
}

/// <summary>The widths that this machine has.</summary>
internal static class LaneWidths
{
    /// <summary>The widest of them.</summary>
    public static LaneWidth Best { get; } = Avx512BW.IsSupported ? LaneWidth.Widest : Avx2.IsSupported ? LaneWidth.Wide : LaneWidth.Narrow;

    /// <summary>All of them.</summary>
    public static IEnumerable<LaneWidth> All => Enum.GetValues<LaneWidth>().Where(w => w <= Best);
}
