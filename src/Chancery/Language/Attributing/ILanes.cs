namespace Chancery.Language.Attributing;

/// <summary>Whole numbers that a processor treats side by side; each of 32 bits may hold a pair of 16 bits.</summary>
/// <typeparam name="TVector">What holds them.</typeparam>
internal interface ILanes<TVector>
    where TVector : struct
{
    /// <summary>How many there are.</summary>
    static abstract int Count { get; }

    /// <summary>The numbers from a place on.</summary>
    static abstract TVector Load(ref int from);

    /// <summary>The same number everywhere.</summary>
    static abstract TVector Everywhere(int number);

    /// <summary>Adds to each sum the products of two pairs.</summary>
    static abstract TVector Add(TVector sums, TVector pairs, TVector others);

    /// <summary>Multiplies by a part of 2³², rounds, and adds something.</summary>
    static abstract TVector Scale(TVector sums, TVector multipliers, TVector biases);

    /// <summary>Puts the numbers from a place on.</summary>
    static abstract void Store(TVector numbers, ref int to);
}
