using System.Text.Json;
using Chancery.Desk.Accounts;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Chancery.Stores;
using Microsoft.Playwright;
using NodaTime;

namespace Chancery.Desk.Tests;

[Collection(ChromiumTests.Name)]
public sealed class AccountTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Stranger_MustSignIn_AndComesWhereHeWanted()
    {
        await using var desk = await Desk();
        var page = await desk.Open(chromium, "/articles?text=harbour");
        (await page.TitleAsync()).ShouldBe("Sign in · Chancery");
        await Accessible.Check(page);
        await Accessible.CheckNarrow(page);
        await page.Locator("input[name=name]").FillAsync("rosa");
        await page.Locator("input[name=password]").FillAsync(DeskServer.PasswordOf("Rosa"));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("table.articles").WaitForAsync();
        page.Url.ShouldEndWith("/articles?text=harbour");
        (await page.Locator(".foot").InnerTextAsync()).ShouldContain("signed in as Rosa");
        var cookie = (await page.Context.CookiesAsync()).Single(c => c.Name.StartsWith("chancery-", StringComparison.Ordinal) && !c.Name.Contains("form", StringComparison.Ordinal));
        (cookie.HttpOnly, cookie.SameSite).ShouldBe((true, SameSiteAttribute.Strict));

        await page.Locator(".foot button", new() { HasTextString = "Sign out" }).ClickAsync();
        await page.Locator("h2", new() { HasTextString = "Sign in" }).WaitForAsync();
        await page.GotoAsync(desk.Address + "/ledger");
        page.Url.ShouldContain("/sign-in");
    }

    [BrowserTheory]
    [InlineData("Eve", "wrong, all of it")]
    [InlineData("nobody", "wrong, all of it")]
    [InlineData("\u202E<script>ran()</script>", "x")]
    public async Task WrongPassword_AndUnknownName_AreToldInTheSameWords(string name, string password)
    {
        await using var desk = await Desk();
        var page = await desk.SignIn(chromium, name, "/ledger", password);
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldBe("Name and password do not fit. Write both again; an administrator can set the password anew.");
    }

    [BrowserFact]
    public async Task NextPage_IsOneOfThisDesk()
    {
        await using var desk = await Desk();
        foreach (var elsewhere in new[] { "//example.org/x", "https://example.org/", "/\\example.org", "javascript:ran()" })
        {
            var page = await desk.SignIn(chromium, "Ada", elsewhere);
            page.Url.ShouldStartWith(desk.Address);
            (await page.Locator(".foot").InnerTextAsync()).ShouldContain("Ada");
        }
    }

    [BrowserFact]
    public async Task TooManyTries_AreRefused()
    {
        await using var desk = await Desk();
        var page = await desk.Open(chromium, "/sign-in");
        for (var times = 0; times < 11; times++)
        {
            await page.Locator("input[name=name]").FillAsync("Eve");
            await page.Locator("input[name=password]").FillAsync("guess");
            await page.Locator("form.sign-in button").ClickAsync();
            await page.Locator("[role=alert]").WaitForAsync();
        }
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldBe("There were too many tries; wait five minutes, then try again.");
        // Not even the right password is tried.
        await page.Locator("input[name=name]").FillAsync("Eve");
        await page.Locator("input[name=password]").FillAsync(DeskServer.PasswordOf("Eve"));
        await page.Locator("form.sign-in button").ClickAsync();
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("too many tries");
    }

    [BrowserFact]
    public async Task Reader_LooksAndFilesNothing()
    {
        await using var desk = await Desk();
        var page = await desk.SignIn(chromium, "Rosa", "/read");
        await page.Locator("textarea").FillAsync("Peru gave Chile 3 million soles on 4 May 2031.");
        await page.Locator("button", new() { HasTextString = "Read text" }).ClickAsync();
        await page.Locator("[data-tells]", new() { HasTextString = "The account of Rosa may not do this; an administrator can change that." }).WaitForAsync();
        desk.Look(l => l.Count(new ArticleQuery())).ShouldBe(3);
        (await page.GotoAsync(desk.Address + "/users"))!.Status.ShouldBe(403);
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("may not do this");
        await Accessible.Check(page);
    }

    [BrowserFact]
    public async Task Reader_SeesNothingThatDecides()
    {
        await using var desk = await Desk();
        var name = desk.Look(l => l.Entries(new EntryQuery { Kind = ItemKind.Commitment }))[0].Name;
        var page = await desk.SignIn(chromium, "Rosa", "/inbox");
        foreach (var path in new[] { "/inbox", $"/entries/{name}", $"/entries/{name}/merge", $"/entries/{name}/alike" })
        {
            (await page.GotoAsync(desk.Address + path))!.Status.ShouldBe(200, path);
            (await page.Locator("main form[action^='/decide'] button").CountAsync()).ShouldBe(0, path);
        }
        var editor = await desk.SignIn(chromium, "eve", "/inbox", DeskServer.PasswordOf("Eve"));
        (await editor.Locator("main form[action^='/decide'] button").CountAsync()).ShouldBeGreaterThan(0);
    }

    [BrowserFact]
    public async Task Editor_Files_AndTheAuditTellsIt()
    {
        await using var desk = await Desk();
        var page = await desk.SignIn(chromium, "eve", "/read", DeskServer.PasswordOf("Eve"));
        await page.Locator("textarea").FillAsync("Peru gave Chile 3 million soles on 4 May 2031.");
        await page.Locator("button", new() { HasTextString = "Read text" }).ClickAsync();
        await page.Locator("[data-tells]", new() { HasTextString = "1 articles read, 1 of them new" }).WaitForAsync();
        (await page.GotoAsync(desk.Address + "/users"))!.Status.ShouldBe(403);

        var lines = await Audit(desk);
        lines.Select(l => $"{l.GetProperty("by")} {l.GetProperty("what")} {l.GetProperty("outcome")}").ShouldBe(["eve /sign-in/enter done", "Eve /read/stream done"]);
        lines[1].GetProperty("result").GetString().ShouldStartWith("1 articles read, 1 of them new");
        lines[1].GetProperty("from").GetString().ShouldBe("127.0.0.1");
        lines[1].GetRawText().ShouldNotContain("soles");
    }

    [BrowserFact]
    public async Task Administrator_ManagesAccounts_AndWhoWasRemovedIsOutAtOnce()
    {
        await using var desk = await Desk();
        var admin = await desk.SignIn(chromium, "Ada", "/users");
        var eve = await desk.SignIn(chromium, "Eve", "/ledger");
        await Accessible.Check(admin);
        await Accessible.CheckNarrow(admin);
        await admin.Locator("[aria-label='Remove Eve']").ClickAsync();
        await admin.Locator("[aria-label='Remove Eve']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await eve.ReloadAsync();
        eve.Url.ShouldContain("/sign-in");

        var form = admin.Locator("form[action='/users/add']");
        await form.Locator("input[name=name]").FillAsync("Otto");
        await form.Locator("input[name=password]").FillAsync("four words of Otto");
        await form.Locator("button").ClickAsync();
        await admin.Locator("[aria-label='Remove Otto']").WaitForAsync();
        var otto = await desk.SignIn(chromium, "Otto", "/ledger", "four words of Otto");
        (await otto.Locator(".foot").InnerTextAsync()).ShouldContain("Otto");

        await admin.Locator("[aria-label='New password of Otto']").FillAsync("four other words of Otto");
        await admin.RunAndWaitForResponseAsync(
            () => admin.Locator("form", new() { Has = admin.Locator("[aria-label='New password of Otto']") }).Locator("button").ClickAsync(),
            r => r.Request.Method == "GET" && r.Url.EndsWith("/users", StringComparison.Ordinal));
        await otto.ReloadAsync();
        otto.Url.ShouldContain("/sign-in");

        await admin.Locator("[aria-label='Remove Ada']").ClickAsync();
        (await admin.Locator("[role=alert]").InnerTextAsync()).ShouldBe("Ada is the last administrator; make another one first.");
        (await File.ReadAllTextAsync(desk.Ledger + ".audit.jsonl")).ShouldNotContain("four");
    }

    [Fact]
    public async Task FormOfElsewhere_IsRefused_WhoeverItNames()
    {
        await using var desk = await Desk();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        foreach (var path in new[] { "/read/file", "/read/stream", "/users/add", "/users/remove", "/decide/c0/judge", "/ledger", "/none" })
        {
            using var answer = await client.PostAsync(desk.Address + path, new FormUrlEncodedContent([new("text", "x")]));
            ((int)answer.StatusCode, answer.Headers.Location?.OriginalString).ShouldBe((302, "/sign-in"), path);
        }
        foreach (var path in new[] { "/sign-in/enter", "/sign-out" })
        {
            using var answer = await client.PostAsync(desk.Address + path, new FormUrlEncodedContent([new("name", "Ada"), new("password", DeskServer.PasswordOf("Ada"))]));
            ((int)answer.StatusCode).ShouldBe(400, path);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("it is none of this desk");
        }
        await using var open = await DeskServer.With(Newsroom.Few);
        using var refused = await client.PostAsync(open.Address + "/read/file", new FormUrlEncodedContent([new("text", "x")]));
        ((int)refused.StatusCode).ShouldBe(400);
        open.Look(l => l.Count(new ArticleQuery())).ShouldBe(3);
    }

    [Fact]
    public void Passwords_AreHashed_AndUnknownNamesTakeAsLong()
    {
        using var store = LedgerAddress.Open(Path.Combine(Directory.CreateTempSubdirectory().FullName, "x.db"));
        var book = new AccountBook(store, SystemClock.Instance);
        var ada = book.Add("Ada", AccountRole.Editor, "ada keeps the ledger");
        ada.Hash.ShouldNotContain("ledger");
        book.Check("ADA", "ada keeps the ledger")!.Stamp.ShouldBe(ada.Stamp);
        book.Check("ada", "Ada keeps the ledger").ShouldBeNull();
        book.Check("bob", "ada keeps the ledger").ShouldBeNull();
        book.Check(new string('a', 1000), "x").ShouldBeNull();
        book.Check("ada", new string('a', 1_000_000)).ShouldBeNull();
        Should.Throw<DeskException>(() => book.Add("ada", AccountRole.Editor, "ada keeps the ledger")).Message.ShouldContain("already");
        foreach (var name in new[] { "", "a b", "a\u202Eb", "<b>", new string('a', 65) })
            Should.Throw<DeskException>(() => book.Add(name, AccountRole.Editor, "ada keeps the ledger")).Message.ShouldContain("cannot be a name");
        Should.Throw<DeskException>(() => book.SetPassword("ada", "short")).Message.ShouldContain("fewer than 12 characters");
        Should.Throw<DeskException>(() => book.Remove("bob")).Message.ShouldContain("There is no account");
    }

    private static Task<DeskServer> Desk() => DeskServer.With(o => o with { Accounts = true }, Newsroom.Few);

    private static async Task<IReadOnlyList<JsonElement>> Audit(DeskServer desk) =>
        [.. (await File.ReadAllLinesAsync(desk.Ledger + ".audit.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];
}
