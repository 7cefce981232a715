using Chancery.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Sources;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Japan pledged a loan.", "Japan pledged a loan.", "Japan pledged a loan.")]
    [InlineData("a loan of $226 million to Kenya", "a loan of $260 million to Kenya", "a loan of $-226-+260+ million to Kenya")]
    [InlineData("the old red harbour", "the new port", "the -old red harbour-+new port+")]
    [InlineData("It rains. He said so.", "He said so.", "-It rains. -He said so.")]
    [InlineData("He said so.", "He said so, twice.", "He said so+, twice+.")]
    [InlineData("one two", "one\n\ntwo", "one\n\ntwo")]
    [InlineData("", "new", "+new+")]
    [InlineData("old", "", "-old-")]
    [InlineData("", "", "")]
    public void Pieces_TellWhatWasChanged(string before, string after, string told) => Told(WordDiff.Between(before, after)).ShouldBe(told);

    [Fact]
    public void Pieces_AreBothTexts() => Prop.ForAll(Texts(), Texts(), (before, after) =>
    {
        var pieces = WordDiff.Between(before, after);
        Words(string.Concat(pieces.Where(p => p.Kind != DiffKind.Added).Select(p => p.Text))).ShouldBe(Words(before));
        Words(string.Concat(pieces.Where(p => p.Kind != DiffKind.Removed).Select(p => p.Text))).ShouldBe(Words(after));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TextsThatShareNothing_AreToldAtOnce()
    {
        var before = string.Join(' ', Enumerable.Range(0, 30_000));
        var after = string.Join(' ', Enumerable.Range(40_000, 30_000));
        WordDiff.Between(before, after).Select(p => p.Kind).ShouldBe([DiffKind.Removed, DiffKind.Added]);
    }

    private static Arbitrary<string> Texts() =>
        Gen.Elements("a", "b", "c", " ", " ", "\n", ".", "é", "😀").ListOf().Select(p => string.Concat(p)).ToArbitrary();

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Told(IEnumerable<DiffPiece> pieces) =>
        string.Concat(pieces.Select(p => p.Kind switch { DiffKind.Removed => $"-{p.Text}-", DiffKind.Added => $"+{p.Text}+", _ => p.Text }));
}
