using Chancery.Language.Attributing;

namespace Chancery.Tests.Language;

public sealed class WayTests
{
    [Theory]
    [InlineData("c1-3", "c1-3", true)]
    [InlineData("s0-0 c2-3", "c2-3 s5-6", true)]
    [InlineData("c1-3", "c1-4", false)]
    [InlineData("c1-3 c5-6", "c1-3", false)]
    [InlineData("c1-3", "c1-3 c5-6", false)]
    [InlineData("s0-0", "s1-1", true)]
    public void Same_Contents_IgnoresSources(string one, string other, bool expected) =>
        Way.Same(Spans(one), Spans(other), RoleClass.Content).ShouldBe(expected);

    private static RoleSpan[] Spans(string text) =>
        [.. text.Split(' ').Select(s => new RoleSpan(s[0] == 'c' ? RoleClass.Content : RoleClass.Source, s[1] - '0', s[3] - '0'))];
}
