using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Chancery.Desk.Accounts;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Chancery.Stores;
using NodaTime;

namespace Chancery.Desk.Tests;

/// <summary>Who reaches a desk, by which name and which way; what every answer says to browsers.</summary>
public sealed class EntranceTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.1")]
    public void AddressThatOthersReach_NeedsAccounts_AndTls(string bind)
    {
        var ledger = NewLedger();
        Refused(new DeskOptions { Ledger = ledger, Bind = bind }).ShouldStartWith($"--bind {bind}: it demands accounts, and there is none; make one with `chancery user add NAME --role administrator --ledger ");
        AddAda(ledger);
        Refused(new DeskOptions { Ledger = ledger, Bind = bind }).ShouldStartWith($"--bind {bind}: passwords would travel in the clear; give a certificate");
    }

    [Fact]
    public void CertificateThatCannotBeRead_AndAuditThatCannotBeWritten_AreTold()
    {
        var ledger = NewLedger();
        AddAda(ledger);
        Refused(new DeskOptions { Ledger = ledger, Bind = "0.0.0.0", Certificate = ledger }).ShouldStartWith($"--certificate {ledger}: it cannot be read");
        Refused(new DeskOptions { Ledger = ledger, Port = 0, Audit = Path.GetTempPath() }).ShouldStartWith("--audit ");
        Refused(new DeskOptions { Ledger = NewLedger(), Accounts = true }).ShouldStartWith("--accounts: it demands accounts");
    }

    [Fact]
    public async Task Certificate_LetsOthersIn_Encrypted()
    {
        var ledger = NewLedger();
        AddAda(ledger);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=desk.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = ledger + ".pfx";
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "secret"));
        await using var app = DeskHost.Build(new DeskOptions { Ledger = ledger, Bind = "0.0.0.0", Port = 0, Certificate = file, CertificatePassword = "secret" });
        await app.StartAsync();
        var port = new Uri(app.Urls.First()).Port;
        using var client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true });
        using var answer = await client.GetAsync($"https://localhost:{port}/sign-in");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(c => c.StartsWith("__Host-", StringComparison.Ordinal) && c.Contains("secure", StringComparison.OrdinalIgnoreCase));
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Fact]
    public async Task BehindAProxy_OnlyWhatCameEncryptedIsAnswered()
    {
        await using var desk = await DeskServer.With(o => o with { Accounts = true, BehindProxy = true }, Newsroom.Few);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        (await client.GetAsync(desk.Address + "/ledger")).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        using var request = new HttpRequestMessage(HttpMethod.Get, desk.Address + "/ledger");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        request.Headers.Host = "desk.example";
        (await client.SendAsync(request)).Headers.Location!.OriginalString.ShouldContain("/sign-in");
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("127.0.0.1.evil.example", 421)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]", 200)]
    public async Task NameByWhichItIsCalled_IsThatOfLoopback(string host, int status)
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, desk.Address + "/ledger");
        request.Headers.Host = host;
        ((int)(await client.SendAsync(request)).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("/ledger", 200)]
    [InlineData("/none", 404)]
    [InlineData("/articles/1", 200)]
    [InlineData("/articles/1/text", 200)]
    [InlineData("/assets/desk.css", 200)]
    [InlineData("/assets/none.css", 404)]
    [InlineData("/ledger/rows?at=x", 400)]
    public async Task EveryAnswer_TellsBrowsersWhatItMayDo(string path, int status)
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(desk.Address + path);
        ((int)answer.StatusCode).ShouldBe(status);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task LedgerThatVanished_IsTold_AndNoneIsMadeInItsPlace()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        using var client = new HttpClient();
        (await client.GetAsync(desk.Address + "/ledger")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var file in Directory.GetFiles(desk.Folder))
            File.Move(file, file + ".away");
        using var gone = await client.GetAsync(desk.Address + "/ledger");
        gone.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await gone.Content.ReadAsStringAsync()).ShouldContain("test.db: the ledger is no longer there; put it back, then load the page again");
        File.Exists(desk.Ledger).ShouldBeFalse();
        foreach (var file in Directory.GetFiles(desk.Folder, "*.away"))
            File.Move(file, file[..^".away".Length]);
        (await client.GetAsync(desk.Address + "/ledger")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task NewerLedger_IsTold()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={desk.Ledger};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE meta SET value = '999' WHERE name = 'version'";
            command.ExecuteNonQuery();
        }
        using var client = new HttpClient();
        using var answer = await client.GetAsync(desk.Address + "/ledger");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("a newer version of Chancery has written this ledger (layout 999");
    }

    private static string Refused(DeskOptions options) => Should.Throw<DeskException>(() => DeskHost.Build(options)).Message;

    private static string NewLedger()
    {
        var ledger = Path.Combine(Directory.CreateTempSubdirectory("chancery-desk-").FullName, "test.db");
        LedgerAddress.Open(ledger).Dispose();
        return ledger;
    }

    private static void AddAda(string ledger)
    {
        using var store = LedgerAddress.Open(ledger);
        new AccountBook(store, SystemClock.Instance).Add("Ada", AccountRole.Administrator, "ada keeps the ledger");
    }
}
