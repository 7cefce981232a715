using System.Globalization;
using Chancery.Filer;
using Chancery.Ledgers;
using Chancery.Stores;
using Chancery.Tests.Cli;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Stores;

/// <summary>What cannot be written is told in one sentence, and the ledger is as it was.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Ledger => Path.Combine(_folder.Path, "ledger.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FolderThatIsNotThere_IsNamed() => Add(Path.Combine(_folder.Path, "none", "ledger.db")).ShouldEndWith("ledger.db: it cannot be opened; check that its folder exists and may be written");

    [Fact]
    public void Folder_IsNoLedger() => Add(_folder.Path).ShouldContain("it cannot be opened");

    [Theory]
    [InlineData("Norway pledged €2m to Ghana, and this is a text that has nothing to do with any database, long enough to fill the header of one and more.")]
    [InlineData("SQLite format 3\0 but no more than that")]
    public void FileThatIsNoDatabase_StaysAsItIs(string content)
    {
        var file = _folder.File("ledger.db", content);
        Add(file).ShouldEndWith("it is no ledger but some other file; name another with --ledger");
        File.ReadAllText(file).ShouldBe(content);
    }

    [Theory]
    [InlineData("CREATE TABLE bookmarks (url TEXT)")]
    [InlineData("CREATE TABLE meta (name TEXT, value TEXT)")]
    [InlineData("CREATE TABLE meta (name TEXT, value TEXT); INSERT INTO meta VALUES ('version', 'four')")]
    public void DatabaseOfSomethingElse_IsLeftAlone(string schema)
    {
        Sql(schema);
        Add(Ledger).ShouldEndWith("it is no ledger but the database of something else; name another with --ledger");
        Sql("SELECT COUNT(*) FROM sqlite_master").ShouldBe(1);
    }

    [Fact]
    public void LedgerOfANewerVersion_IsRefused()
    {
        LedgerAddress.Open(Ledger).Dispose();
        Sql("UPDATE meta SET value = '999' WHERE name = 'version'");
        Add(Ledger).ShouldContain("a newer version of Chancery has written this ledger (layout 999, this program knows ");
    }

    [Fact]
    public void FullDatabase_IsTold_AndNothingIsHalfFiled()
    {
        var records = Newsroom.Articles(3, 60);
        using (var ledger = LedgerAddress.Open(Ledger))
        {
            ledger.Session.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {ledger.Session.Number("PRAGMA page_count") + 30}"));
            var clerk = new Clerk(ledger);
            var filed = 0;
            Should.Throw<LedgerException>(() =>
            {
                foreach (var record in records)
                {
                    clerk.File(record, "test", default);
                    filed++;
                }
            }).Message.ShouldEndWith("the disk is full; free some space and run the command again: what was filed before is whole");
            filed.ShouldBeGreaterThan(3);
            LedgerDump.Of(Ledger).ShouldBe(LedgerPlace.Alone(records.Take(filed)));
            // The same clerk goes on where there is room again.
            ledger.Session.Script("PRAGMA max_page_count = 1000000");
            foreach (var record in records)
                clerk.File(record, "test", default);
        }
        LedgerDump.Of(Ledger).ShouldBe(LedgerPlace.Alone(records));
    }

    [UnixFact]
    public void FileThatMayNotGrow_IsTold_AndTheLedgerOpensAgain()
    {
        var (code, error) = FilerProcess.Run(Ledger, 3, 60, 0, "bash", "-c", "trap '' XFSZ; ulimit -f 300; DOTNET_EnableWriteXorExecute=0 exec \"$@\"", "limited");
        code.ShouldBe(1);
        Sentence(error);
        FilerProcess.Run(Ledger, 3, 60, 0).ShouldBe((0, ""));
        LedgerDump.Of(Ledger).ShouldBe(LedgerPlace.Alone(Newsroom.Articles(3, 60)));
    }

    [UnixFact]
    public void FileThatMayNotBeWritten_IsTold_AndMayBeRead()
    {
        using (var ledger = LedgerAddress.Open(Ledger))
            new Clerk(ledger).File(Newsroom.Articles(3, 20)[5], "test", default);
        Chmod("a-w");
        try
        {
            // Root writes where others may not, unless it gives that up.
            var (code, error) = FilerProcess.Run(Ledger, 3, 20, 0, Environment.UserName == "root" ? ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"] : []);
            error.ShouldEndWith("it may not be written; change its mode or that of its folder, or name another with --ledger");
            code.ShouldBe(1);
        }
        finally
        {
            Chmod("u+w");
        }
        FilerProcess.Run(Ledger, 3, 20, 0).ShouldBe((0, ""));
        LedgerDump.Of(Ledger).ShouldBe(LedgerPlace.Alone(Newsroom.Articles(3, 20)));

        void Chmod(string mode)
        {
            using var process = System.Diagnostics.Process.Start("chmod", ["-R", mode, _folder.Path]);
            process.WaitForExit();
        }
    }

    [Theory]
    [InlineData("postgres://127.0.0.1:1/none", "the database cannot be reached")]
    [InlineData("postgres://user:secret@127.0.0.1:1/none?Nonsense=1", "'Nonsense' is no setting of a connection; take it out of the address")]
    [InlineData("postgres://[", "write postgres://user:password@host:port/database")]
    public void DatabaseThatIsNotThere_IsTold_WithoutThePassword(string address, string what)
    {
        var said = Add(address);
        said.ShouldContain(what);
        said.ShouldNotContain("secret");
    }

    [PostgresFact]
    public void ServerThatStops_IsTold_AndTheLedgerGoesOnAfterwards()
    {
        var records = Newsroom.Articles(4, 20);
        using var server = new PostgresServer();
        var address = server.NewDatabase();
        using (var ledger = LedgerAddress.Open(address))
        {
            var clerk = new Clerk(ledger);
            foreach (var record in records.Take(8))
                clerk.File(record, "test", default);
            using (var work = ledger.Begin())
            {
                work.AddEntry();
                server.Stop();
                Sentence(Should.Throw<LedgerException>(work.Commit).Message);
            }
            Sentence(Should.Throw<LedgerException>(() => clerk.File(records[8], "test", default)).Message);
            Sentence(Should.Throw<LedgerException>(() => LedgerAddress.Open(address)).Message);
            server.Start();
            LedgerDump.Of(address).ShouldBe(LedgerPlace.Alone(records.Take(8)));
            // The same clerk goes on once the server is back.
            foreach (var record in records)
                clerk.File(record, "test", default);
        }
        LedgerDump.Of(address).ShouldBe(LedgerPlace.Alone(records));
    }

    [PostgresFact]
    public void LedgerOfANewerVersion_OnAServer_IsRefused()
    {
        var address = PostgresServer.Shared.NewDatabase();
        using (var ledger = LedgerAddress.Open(address))
            ledger.Session.Script("UPDATE meta SET value = '999' WHERE name = 'version'");
        Should.Throw<LedgerException>(() => LedgerAddress.Open(address)).Message.ShouldContain("layout 999");
    }

    private string Add(string ledger)
    {
        var call = Call.Of("add", "--ledger", ledger, _folder.File("a.txt", "Norway pledged €2m to Ghana."));
        call.Code.ShouldBe(1);
        Sentence(call.Error.Trim());
        return call.Error.Trim();
    }

    private static void Sentence(string said)
    {
        said.ShouldNotBeEmpty();
        said.Split('\n').Length.ShouldBe(1);
        said.ShouldNotContain("Exception");
        said.ShouldNotContain("   at ");
    }

    private long Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Ledger};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
