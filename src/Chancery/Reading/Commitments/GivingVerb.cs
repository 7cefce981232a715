namespace Chancery.Reading.Commitments;

/// <summary>A verb of giving, promising, stopping or refusing, from <c>giving-verbs.tsv</c>.</summary>
/// <param name="Role">How the parties stand around it.</param>
/// <param name="Status">What it makes of a commitment in the past; null where it says nothing of it.</param>
/// <param name="FutureStatus">What it makes of one in the future or as a plan.</param>
/// <param name="Instrument">The instrument that it implies, or null.</param>
/// <param name="Things">Whether whatever it takes is a thing given: one may <i>provide</i> a view, but ships and donates things.</param>
/// <param name="SumsOnly">Whether of goods it tells something else: one may <i>launch</i> a grant, and drones.</param>
internal sealed record GivingVerb(VerbRole Role, CommitmentStatus? Status, CommitmentStatus? FutureStatus, Instrument? Instrument, bool Things, bool SumsOnly = false);
