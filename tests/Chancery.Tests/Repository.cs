namespace Chancery.Tests;

/// <summary>Where the repository's own files are.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Chancery.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
