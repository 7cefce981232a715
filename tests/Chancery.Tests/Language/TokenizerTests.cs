using Chancery.Data;
using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class TokenizerTests
{
    private static readonly Tokenizer Tokenizer = new(ReferenceData.Default);

    [Theory]
    [InlineData("Peru's envoy doesn't agree.", "Peru 's envoy does n't agree .")]
    [InlineData("They’ll meet; we’re sure it’s fine", "They ’ll meet ; we ’re sure it ’s fine")]
    [InlineData("the workers' union", "the workers ' union")]
    [InlineData("It cannot wait.", "It can not wait .")]
    [InlineData("a £30m loan, $2.26bn in all (about €1,200)", "a £ 30m loan , $ 2.26bn in all ( about € 1,200 )")]
    [InlineData("US$5 million", "US$ 5 million")]
    [InlineData("the Chilean-led 15-year plan", "the Chilean - led 15 - year plan")]
    [InlineData("a non-EU member", "a non-EU member")]
    [InlineData("2019–2023", "2019 – 2023")]
    [InlineData("The U.S. and Mr. Ito", "The U.S. and Mr. Ito")]
    [InlineData("J. K. Bakke left.", "J. K. Bakke left .")]
    [InlineData("at 5 p.m. on Sept. 3", "at 5 p.m. on Sept. 3")]
    [InlineData("He said no.", "He said no .")]
    [InlineData("see no. 12", "see no. 12")]
    [InlineData("“We must,” she said", "“ We must , ” she said")]
    [InlineData("''We must,'' she said", "'' We must , '' she said")]
    [InlineData("wait... what?!", "wait ... what ? !")]
    [InlineData("https://example.org/a,b?c=1 and a.b@example.org", "https://example.org/a,b?c=1 and a.b@example.org")]
    [InlineData("40% of 3.5 million", "40 % of 3.5 million")]
    [InlineData("rock—and roll", "rock — and roll")]
    public void Tokenize_FollowsTheTreebanks(string text, string words) => Words(text).ShouldBe(words);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0")]
    public void Tokenize_NothingToSee_GivesNothing(string text) => Tokenizer.Tokenize(text).ShouldBeEmpty();

    private static string Words(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(s => s.In(text).ToString()));
}
