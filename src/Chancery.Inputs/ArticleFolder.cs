namespace Chancery.Inputs;

/// <summary>Finds the files of a folder and of those below it that can hold articles.</summary>
internal static class ArticleFolder
{
    private static readonly string[] Extensions = [".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"];

    /// <summary>The files by ordinal order of their paths, and the folders that cannot be listed, with why.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="skip">The full path of a file that is none of them: the one that is being written; or null.</param>
    public static IReadOnlyList<(string Path, string? Failure)> Files(string folder, string? skip)
    {
        var found = new List<(string Path, string? Failure)>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var current))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(current).EnumerateFileSystemInfos())
                {
                    var path = Path.Combine(current, entry.Name);
                    if (entry.Name.StartsWith('.'))
                        continue;
                    // A link to a folder may lead back up; the folder itself is listed where it stands.
                    if (entry is DirectoryInfo && entry.LinkTarget is null)
                        folders.Push(path);
                    else if (entry is FileInfo && Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase) && entry.FullName != skip)
                        found.Add((path, null));
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                found.Add((current, problem is UnauthorizedAccessException
                    ? "no permission to list the folder; change its mode or its owner"
                    : $"the folder cannot be listed ({problem.Message})"));
            }
        }
        if (found.Count == 0)
            found.Add((folder, $"the folder holds no articles; they end in {string.Join(' ', Extensions)}"));
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }
}
