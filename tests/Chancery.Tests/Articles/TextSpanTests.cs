using Chancery.Articles;

namespace Chancery.Tests.Articles;

public sealed class TextSpanTests
{
    [Fact]
    public void Construction_EndBeforeStart() => Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));

    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("a😀c", 3, 2)]
    [InlineData("😀😀", 4, 2)]
    public void CodePointMap_CountsPairsOnce(string text, int utf16, int codePoints) =>
        new CodePointMap(text).ToCodePoint(utf16).ShouldBe(codePoints);
}
