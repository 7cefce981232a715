using Chancery.Filer;

namespace Chancery.Tests.Stores;

/// <summary>Many processes that file at once end with what one ends with.</summary>
public sealed class ManyAtOnceTests
{
    private const int Processes = 16;
    private const int Seed = 11;
    private const int Count = 40;

    [Theory, OnSqlite, OnPostgres]
    public void SixteenProcesses_EndAsOneDoes(string kind)
    {
        using var place = new LedgerPlace(kind);
        var processes = Enumerable.Range(1, Processes).Select(order => FilerProcess.Start(place.Address, Seed, Count, order)).ToList();
        var filed = 0;
        foreach (var process in processes)
        {
            var said = process.StandardOutput.ReadToEnd();
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, error);
            filed += said.Split("filed").Length - 1;
            process.Dispose();
        }
        filed.ShouldBe(Count);
        place.Dump().ShouldBe(LedgerPlace.Alone(Newsroom.Articles(Seed, Count)));
    }
}
