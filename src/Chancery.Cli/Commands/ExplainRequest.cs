using Chancery.Inputs;
using Chancery.Data;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary>One call of <c>chancery explain</c>.</summary>
/// <param name="File">The file with the article.</param>
/// <param name="Item">The item to explain, or null to list them.</param>
/// <param name="Article">The id of the article, where the file holds several; or null.</param>
/// <param name="Inputs">How the file is to be taken.</param>
/// <param name="Published">The day of publication, where the article does not tell it.</param>
/// <param name="Data">The reference data.</param>
internal sealed record ExplainRequest(string File, string? Item, string? Article, InputOptions Inputs, LocalDate? Published, ReferenceData Data);
