using System.Diagnostics;
using System.Globalization;
using Chancery.Filer;

namespace Chancery.Tests.Stores;

/// <summary>A process that is killed amid filing loses at most the article in flight, and never half of one.</summary>
public sealed class KillTests
{
    private const string Told = "CHANCERY_KILLS";
    private const int Seed = 7;
    private const int Count = 150;

    private static int Kills { get; } = Environment.GetEnvironmentVariable(Told) is { Length: > 0 } told ? int.Parse(told, CultureInfo.InvariantCulture) : 50;

    [Theory, OnSqlite, OnPostgres]
    public void KilledImport_StartedAgain_EndsAsOneLeftAlone(string kind)
    {
        var records = Newsroom.Articles(Seed, Count);
        var byText = records.ToDictionary(r => (r.Article.Id, r.Article.Sha256));
        var whole = LedgerPlace.Alone(records);
        var draw = new Random(Seed);
        var place = new LedgerPlace(kind);
        try
        {
            // On a server a killed client is nothing that the database has to mend.
            for (var kill = kind == LedgerPlace.Sqlite ? Kills : Kills / 5; kill > 0;)
            {
                if (KillAmid(place.Address, draw))
                {
                    kill--;
                    if (kill % 7 == 0)
                        place.Dump().ShouldBe(LedgerPlace.Alone(place.Articles().Select(a => byText[a])), $"{kill} kills to go");
                    continue;
                }
                place.Dump().ShouldBe(whole);
                place.Dispose();
                place = new LedgerPlace(kind);
            }
            FilerProcess.Run(place.Address, Seed, Count, 0).ShouldBe((0, ""));
            place.Dump().ShouldBe(whole);
        }
        finally
        {
            place.Dispose();
        }
    }

    /// <summary>Kills a process some time after it has filed some articles.</summary>
    /// <returns>Whether it was killed; else it was done before.</returns>
    private static bool KillAmid(string address, Random draw)
    {
        var after = draw.Next(8);
        var delay = TimeSpan.FromMilliseconds(draw.NextDouble() * (after == 0 ? 300 : 4));
        using var process = FilerProcess.Start(address, Seed, Count, 0);
        var filed = -1;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            filed += line == "known" ? 0 : 1;
            if (filed < after)
                continue;
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < delay)
                Thread.SpinWait(50);
            process.Kill();
            break;
        }
        process.WaitForExit();
        if (process.ExitCode == 0)
            return false;
        process.ExitCode.ShouldBe(128 + 9, process.StandardError.ReadToEnd());
        return true;
    }
}
