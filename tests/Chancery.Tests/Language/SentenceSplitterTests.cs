using Chancery.Data;
using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Oslo agreed. Lima did not.", "Oslo agreed.", "Lima did not.")]
    [InlineData("Dr. Amina Diallo met Mr. Sato. They spoke.", "Dr. Amina Diallo met Mr. Sato.", "They spoke.")]
    [InlineData("The U.S. Senate voted. The E.U. did, too.", "The U.S. Senate voted.", "The E.U. did, too.")]
    [InlineData("- A dam in the U.S. - A port in Peru.", "- A dam in the U.S.", "- A port in Peru.")]
    [InlineData("The U.S. - Japan talks went on.", "The U.S. - Japan talks went on.")]
    [InlineData("Talks began at 7 p.m. The envoys left.", "Talks began at 7 p.m.", "The envoys left.")]
    [InlineData("“We will pay.” The minister left.", "“We will pay.”", "The minister left.")]
    [InlineData("“Will they pay?” she asked.", "“Will they pay?” she asked.")]
    [InlineData("It costs 3.5 million. No. 7 is sold.", "It costs 3.5 million.", "No. 7 is sold.")]
    [InlineData("First line\nSecond line", "First line", "Second line")]
    [InlineData("He was tired. ... But he came.", "He was tired.", "... But he came.")]
    [InlineData("Ana climbed Mt. Kenya.", "Ana climbed Mt. Kenya.")]
    [InlineData("A long line that a program has wrapped\nin the middle goes on.", "A long line that a program has wrapped\nin the middle goes on.")]
    [InlineData("Note: a line that a program has\nwrapped\ntwice goes on.", "Note: a line that a program has\nwrapped\ntwice goes on.")]
    [InlineData("She moved to Lima.[4] He stayed. [5][6] They wrote.", "She moved to Lima.[4]", "He stayed. [5][6]", "They wrote.")]
    [InlineData("Some lenders, e.g. The Bank of Oslo, agreed.", "Some lenders, e.g. The Bank of Oslo, agreed.")]
    [InlineData("ACCRA - Norway paid. It was late.", "ACCRA -", "Norway paid.", "It was late.")]
    [InlineData("SAO TOME, March 4 (Agency) – “We paid,” she said.", "SAO TOME, March 4 (Agency) –", "“We paid,” she said.")]
    [InlineData("NATO paid - Norway did not.", "NATO paid - Norway did not.")]
    public void Split_FindsTheEnds(string text, params string[] sentences) =>
        Sentences(text).Select(s => s.Span.In(text).ToString()).ShouldBe(sentences);

    [Fact]
    public void Split_LineBreak_StartsAParagraph() =>
        Sentences("One. Two.\n\nThree.").Select(s => s.StartsParagraph).ShouldBe([true, false, true]);

    [Fact]
    public void Split_EndlessSentence_IsCutAtACommaWherePossible()
    {
        var text = string.Concat(Enumerable.Repeat("ships sail far and wide , ", 200));
        var sentences = Sentences(text);
        sentences.Count.ShouldBeGreaterThan(3);
        sentences.ShouldAllBe(s => s.EndToken - s.FirstToken <= SentenceSplitter.LongestSentence);
        sentences.ShouldAllBe(s => text[s.Span.End - 1] == ',');
    }

    private static List<Sentence> Sentences(string text) =>
        new SentenceSplitter(ReferenceData.Default).Split(text, new Tokenizer(ReferenceData.Default).Tokenize(text));
}
