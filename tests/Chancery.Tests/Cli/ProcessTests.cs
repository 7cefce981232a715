using System.Diagnostics;
using System.Text;

namespace Chancery.Tests.Cli;

/// <summary>Runs the command as a process of its own, where streams, signals, time zone and culture are those of the system.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Text = "Norway will pay €1.5 million to Ghana by the end of next week, İzmir’s mayor said on 7 March. “It is 3,25 per cent,” IBRAHIM said at 23:30.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "text", "a.txt")]
    [InlineData(1, "text", "missing.txt")]
    [InlineData(2, "text")]
    public void ExitCode_IsThatOfTheRun(int code, params string[] args)
    {
        _folder.File("a.txt", Text);
        using var process = Start(args, new());
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(code);
    }

    [Fact]
    public void ClosedPipe_EndsALongRunAtOnceAndQuietly()
    {
        var clock = Stopwatch.StartNew();
        _folder.File("a.jsonl", string.Concat(Enumerable.Repeat($"{{\"text\": \"{Text}\"}}\n", 200_000)));
        using var process = Start(["read", "--format", "jsonl", "a.jsonl"], new());
        process.StandardOutput.ReadLine()!.ShouldStartWith("{");
        process.StandardOutput.Close();
        process.StandardError.ReadToEnd().ShouldBeEmpty();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Interrupt_EndsTheRunBetweenTwoRecords()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = Start(["read", "--format", "jsonl", "-"], new());
        process.StandardInput.WriteLine($"{{\"text\": \"{Text}\"}}");
        process.StandardInput.Flush();
        process.StandardOutput.ReadLine()!.ShouldEndWith("}");
        Process.Start("kill", ["-s", "INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        process.StandardError.ReadToEnd().ShouldContain("stopped after 1 articles");
        process.WaitForExit();
        process.ExitCode.ShouldBe(130);
    }

    [Fact]
    public void FullDisk_IsNoSuccess()
    {
        if (!File.Exists("/dev/full"))
            return;
        _folder.File("a.txt", Text);
        using var process = Start(["read", "--output", "/dev/full", "a.txt"], new());
        process.StandardError.ReadToEnd().ShouldContain("the output cannot be written");
        process.WaitForExit();
        process.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Record_IsTheSameInAnyTimeZoneAndCulture()
    {
        _folder.File("a.txt", Text);
        var records = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (zone, culture) in (ReadOnlySpan<(string, string)>)[("UTC", "C"), ("Pacific/Kiritimati", "tr_TR.UTF-8"), ("America/Los_Angeles", "de_DE.UTF-8"), ("Asia/Kathmandu", "th_TH.UTF-8")])
        {
            using var process = Start(["read", "--format", "jsonl", "--published", "2025-03-07", "a.txt"], new() { ["TZ"] = zone, ["LANG"] = culture, ["LC_ALL"] = culture }, ownCultures: HasCultures);
            records.Add(process.StandardOutput.ReadToEnd());
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, process.StandardError.ReadToEnd());
        }
        records.ShouldHaveSingleItem().ShouldContain("\"value\":1500000");
    }

    /// <summary>Whether the system has the library that .NET takes cultures from; without it the runs differ in time zone alone.</summary>
    private static bool HasCultures { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        || ((string[])["/usr/lib", "/lib", "/usr/lib64"]).Any(f => Directory.Exists(f) && Directory.EnumerateFiles(f, "libicuuc.so*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }).Any());

    /// <param name="args">The arguments of the call.</param>
    /// <param name="environment">Variables that the process gets besides ours.</param>
    /// <param name="ownCultures">Whether the process takes the culture of its environment, as a program that uses the library may.</param>
    private Process Start(string[] args, Dictionary<string, string> environment, bool ownCultures = false)
    {
        var program = typeof(Chancery.Cli.CommandLine).Assembly.Location;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add("exec");
        if (ownCultures)
        {
            var settings = File.ReadAllText(Path.ChangeExtension(program, ".runtimeconfig.json"));
            settings.ShouldContain("\"System.Globalization.Invariant\": true");
            start.ArgumentList.Add("--runtimeconfig");
            start.ArgumentList.Add(_folder.File("cultures.runtimeconfig.json", settings
                .Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal)
                .Replace("\"System.Globalization.PredefinedCulturesOnly\": true", "\"System.Globalization.PredefinedCulturesOnly\": false", StringComparison.Ordinal)));
        }
        start.ArgumentList.Add(program);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
