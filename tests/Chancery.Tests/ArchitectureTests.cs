using System.Text.RegularExpressions;

namespace Chancery.Tests;

/// <summary>Keeps the rooms apart: nothing looks back up, and the library touches neither console nor files.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Rooms = ["Data", "Articles", "Language", "Facts", "Reading", "Records", "Sources", "Ledgers"];

    private static string Source { get; } = Path.Combine(Repository.Folder, "src", "Chancery");

    [Fact]
    public void Rooms_LookOnlyDown()
    {
        foreach (var file in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            var room = Array.IndexOf(Rooms, Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0]);
            if (room < 0)
                continue;
            foreach (Match use in Using().Matches(File.ReadAllText(file)))
                Array.IndexOf(Rooms, use.Groups[1].Value).ShouldBeLessThanOrEqualTo(room, $"{file} uses {use.Value}");
        }
    }

    [Fact]
    public void Library_TouchesNeitherConsoleNorFiles()
    {
        foreach (var file in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
            Forbidden().IsMatch(Comments().Replace(File.ReadAllText(file), "")).ShouldBeFalse(file);
    }

    [Fact]
    public void Files_HoldOneIdea()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*.cs", SearchOption.AllDirectories))
            File.ReadLines(file).Count().ShouldBeLessThanOrEqualTo(400, file);
    }

    [GeneratedRegex(@"^using (?:static )?Chancery\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\bConsole\.|\bFile\.|\bDirectory\.|\bEnvironment\.|DateTime\.(?:Now|UtcNow|Today)|new Random\b|Random\.Shared")]
    private static partial Regex Forbidden();

    [GeneratedRegex("///?.*")]
    private static partial Regex Comments();
}
