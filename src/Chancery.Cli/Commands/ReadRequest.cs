using Chancery.Inputs;
using Chancery.Data;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary>One call of <c>chancery read</c>.</summary>
internal sealed record ReadRequest(
    IReadOnlyList<string> Files,
    InputOptions Inputs,
    RecordFormat Format,
    LocalDate? Published,
    int Threads,
    ReferenceData Data,
    string? Output,
    bool Progress);
