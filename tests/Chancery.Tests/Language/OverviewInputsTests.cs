using Chancery.Articles;
using Chancery.Language.Attributing;

namespace Chancery.Tests.Language;

/// <summary>What the network for overviews is told of words.</summary>
public sealed class OverviewInputsTests
{
    [Theory]
    [InlineData("—", 0)]
    [InlineData("\uD83D", 0)]
    [InlineData("3rd", 1)]
    [InlineData("x²", 1)]
    [InlineData("said", 2)]
    [InlineData("n't", 2)]
    [InlineData("U.S.", 3)]
    [InlineData("Bank", 4)]
    [InlineData("A", 5)]
    [InlineData("½", 5)]
    [InlineData("iPhone", 6)]
    [InlineData("McCain", 6)]
    [InlineData("中文", 6)]
    public void Of_Form_HasShape(string form, byte expected) => WordShape.Of(form).ShouldBe(expected);

    /// <summary>Buckets as Python gives them: <c>int.from_bytes(hashlib.md5(w[-3:].encode()).digest()[:4], 'little') % 512</c>.</summary>
    [Theory]
    [InlineData("Harbour", 22)]
    [InlineData("a", 268)]
    [InlineData("’S", 298)]
    [InlineData("x😀", 374)]
    [InlineData("ÉTÉ", 478)]
    [InlineData("中文", 167)]
    [InlineData("a\0b", 368)]
    [InlineData("", 468)]
    public void Of_Form_HasBucket(string form, int expected)
    {
        var buckets = new SuffixBuckets(512);
        buckets.Of(form).ShouldBe(expected);
        buckets.Of(form).ShouldBe(expected);
    }

    [Theory]
    [InlineData("The", 0)]
    [InlineData("MINISTER’S", 1)]
    [InlineData("É", 2)]
    [InlineData("harbour", -1)]
    [InlineData("", -1)]
    public void Find_Form_InLowerCase(string form, int expected) => new OverviewVocabulary(["the", "minister's", "é"]).Find(form).ShouldBe(expected);

    [Fact]
    public void Find_LongForm_IsNotKnown() => new OverviewVocabulary(["the"]).Find(new string('a', 10_000)).ShouldBe(-1);

    [Theory]
    [InlineData("“ We go , ” he said", "2111300")]
    [InlineData("he said : “ We go", "000244")]
    [InlineData("\" We go \" he said", "211300")]
    [InlineData("`` We go '' he said", "211300")]
    [InlineData("“ One | “ Two ” said", "24|2130")]
    [InlineData("“ One | said", "24|0")]
    public void Mark_Paragraphs_HaveStates(string words, string expected)
    {
        var (spans, starts, at, start) = (new List<TextSpan>(), new List<bool>(), 0, true);
        foreach (var word in words.Split(' '))
        {
            if (word != "|")
            {
                spans.Add(new TextSpan(at, at + word.Length));
                starts.Add(start);
            }
            (start, at) = (word == "|", at + word.Length + 1);
        }
        var states = new byte[spans.Count];
        QuoteStates.Mark(words, spans, starts.ToArray(), new byte[spans.Count], states);
        string.Concat(states).ShouldBe(expected.Replace("|", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Mark_TaggedStraightMark_IsWhatItsTagSays()
    {
        var states = new byte[3];
        QuoteStates.Mark("\" a \"", [new(0, 1), new(2, 3), new(4, 5)], [true, false, false], [QuoteStates.Closing, 0, QuoteStates.Opening], states);
        states.ShouldBe([QuoteStates.Closing, QuoteStates.Outside, QuoteStates.Opening]);
    }
}
