using Chancery.Records;

namespace Chancery.Inputs;

/// <summary>Reads what was loaded.</summary>
internal static class Readings
{
    /// <summary>The records of an input, each failure on its own.</summary>
    public static List<(ArticleRecord? Record, string? Failure)> Of(Reader reader, Pending pending)
    {
        var readings = new List<(ArticleRecord?, string?)>();
        foreach (var loaded in pending.Load())
        {
            try
            {
                readings.Add((loaded.Article is { } article ? reader.Read(article) : null, loaded.Failure));
            }
            catch (Exception problem)
            {
                // One article that trips the reader must not take the batch with it.
                readings.Add((null, $"{pending.Place}: the reader failed on this article ({problem.GetType().Name}: {problem.Message}); please report it"));
            }
        }
        return readings;
    }
}
