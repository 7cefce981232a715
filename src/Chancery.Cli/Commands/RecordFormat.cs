namespace Chancery.Cli.Commands;

/// <summary>How records are printed.</summary>
internal enum RecordFormat
{
    /// <summary>For people.</summary>
    Text,
    /// <summary>JSON over several lines.</summary>
    Json,
    /// <summary>JSON, a record a line.</summary>
    Jsonl,
}
