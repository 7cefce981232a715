using Chancery.Articles;

namespace Chancery.Tests.Articles;

public sealed class CodePointMapTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain words")]
    [InlineData("😀")]
    [InlineData("a😀b😀😀c")]
    [InlineData("😀😀😀 and then none")]
    public void BothWays_MeetAtEachCodePoint(string text)
    {
        var map = new CodePointMap(text);
        var utf16 = 0;
        var codePoint = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            map.ToUtf16(codePoint).ShouldBe(utf16);
            map.ToCodePoint(utf16).ShouldBe(codePoint);
            utf16 += rune.Utf16SequenceLength;
            codePoint++;
        }
        map.ToUtf16(codePoint).ShouldBe(text.Length);
    }
}
