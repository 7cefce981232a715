using Chancery.Desk.Views;

namespace Chancery.Desk.Tests;

/// <summary>However an article is cut, its pieces together are the article.</summary>
public sealed class TextPieceTests
{
    [Fact]
    public void Marks_CutTheText_AndOverlap()
    {
        var pieces = TextPieces.Of("Ghana 😀 gets cranes", [new TextMark(0, 12, "c", "all"), new TextMark(6, 7, "w", "face"), new TextMark(8, 99, "s", "rest")]);
        pieces.Select(p => (p.Start, p.Text, string.Concat(p.Marks.Select(m => m.Kind)))).ShouldBe([(0, "Ghana ", "c"), (6, "😀", "wc"), (7, " ", "c"), (8, "gets", "cs"), (12, " cranes", "s")]);
    }

    [Fact]
    public void CharactersThatAreNotSeen_AreShownByTheirNumbers()
    {
        var pieces = TextPieces.Of("a\u202Eb\0\r\nc\U000E0001d", []);
        pieces.Select(p => (p.Start, p.Text, p.IsHidden)).ShouldBe([(0, "a", false), (1, "U+202E", true), (2, "b", false), (3, "U+0000", true), (4, "\r\nc", false), (7, "U+E0001", true), (8, "d", false)]);
    }

    [Fact]
    public void TextOfNothingButThem_DoesNotChokeABrowser()
    {
        var pieces = TextPieces.Of(new string('\u200F', 1_000_000), [new TextMark(999_999, 1_000_000, "c", "last")]);
        pieces.Count.ShouldBeLessThan(6000);
        pieces[^1].Start.ShouldBe(999_999);
    }
}
