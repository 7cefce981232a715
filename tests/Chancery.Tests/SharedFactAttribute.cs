namespace Chancery.Tests;

/// <summary>A test that measures against the shared corpora; skipped, with a word why, where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Folder is null)
            Skip = "needs the shared corpora (set CHANCERY_SHARED, or put them beside the repository)";
    }

    /// <summary>The folder of the shared corpora, or null.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHANCERY_SHARED") is { Length: > 0 } told)
            return Directory.Exists(told) ? told : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Chancery.slnx")))
            {
                var shared = Path.Combine(folder.FullName, "..", "shared");
                return File.Exists(Path.Combine(shared, "gold", "dev.jsonl")) ? shared : null;
            }
        }
        return null;
    }
}
