namespace Chancery.Reading.Commitments;

/// <summary>In which form support is given (IATI finance type, widened).</summary>
public enum Instrument : byte
{
    /// <summary>Money that is not paid back.</summary>
    Grant,
    /// <summary>Money that is paid back.</summary>
    Loan,
    /// <summary>A promise to stand in for somebody's debt or loss.</summary>
    Guarantee,
    /// <summary>Goods, people, services.</summary>
    InKind,
    /// <summary>An order placed with a supplier.</summary>
    Contract,
    /// <summary>Spending set aside at home.</summary>
    Budget,
    /// <summary>Sanctions lifted or eased.</summary>
    SanctionRelief,
}
