using Chancery.Inputs;
using Chancery.Data;
using NodaTime;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>What a call of <c>add</c> asks for.</summary>
/// <param name="Files">Articles.</param>
/// <param name="Inputs">How they are read.</param>
/// <param name="Published">The day of those that do not tell theirs.</param>
/// <param name="Threads">How many are read at once.</param>
/// <param name="Data">The lists of the reader.</param>
/// <param name="Ledger">The file or address of the ledger.</param>
/// <param name="Progress">Whether progress is shown without a terminal.</param>
internal sealed record AddRequest(IReadOnlyList<string> Files, InputOptions Inputs, LocalDate? Published, int Threads, ReferenceData Data, string Ledger, bool Progress);
