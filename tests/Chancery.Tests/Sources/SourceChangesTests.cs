using Chancery.Sources;

namespace Chancery.Tests.Sources;

public sealed class SourceChangesTests
{
    [Fact]
    public void Sum_ThatShrank_IsToldFirst() => Changes("85 million euros", "85 thousand euros")[0].ShouldBe("Sum: 85 million euros > 85 thousand euros");

    [Fact]
    public void SameNumberInWords_IsNoChange() => Changes("send 40 engineers", "send forty engineers").ShouldBeEmpty();

    [Fact]
    public void Count_IsANumber() => Changes("send 40 engineers", "send 14 engineers").ShouldBe(["Number: 40 > 14"]);

    [Fact]
    public void LostQuotationMarks_AreTold() => Changes("“We will not leave our friends in Ravna alone this winter,” Wanjiru", "We will not leave our friends in Ravna alone this winter, Wanjiru")
        .ShouldBe(["QuotationLost: We will not leave our friends in Ravna alone this winter > We will not leave our friends in Ravna alone this winter"]);

    [Fact]
    public void SpeakerWhoLostTheWords_IsTold()
    {
        Changes("Wanjiru said after the meeting", "officials said after the meeting").ShouldBe(["Speaker: Wanjiru > officials"]);
        Changes("Wanjiru said after the meeting", "Vesely said after the meeting").ShouldBe(["Speaker: Wanjiru > Vesely"]);
    }

    [Fact]
    public void WouldThatBecameWill_IsTold() => Changes("and would send", "and could send").ShouldBe(["Modality: would > could"]);

    [Fact]
    public void LeftOutAndAddedSentences_AreTold()
    {
        Changes("The two leaders also reviewed the fishing agreement of 2019 and asked their ministers to report on quotas by the end of May.\n", "")
            .ShouldBe(["Omitted: The two leaders also reviewed the fishing agreement of 2019 and asked their ministers to report on quotas by the end of May > "]);
        Changes("by the end of May.\n", "by the end of May.\nReaders can write to our desk at any hour.\n").ShouldBe(["Added:  > Readers can write to our desk at any hour"]);
    }

    [Fact]
    public void EqualTexts_HaveNone() => SourceChanges.Between(Stories.Release, Stories.Release).ShouldBeEmpty();

    [Fact]
    public void OtherBlanks_ChangeNothing() => SourceChanges.Between(Stories.Release, "  " + Stories.Release.Replace(" ", "  ", StringComparison.Ordinal)).ShouldBeEmpty();

    private static string[] Changes(string before, string after)
    {
        Stories.Release.ShouldContain(before);
        var copy = Stories.Release.Replace(before, after, StringComparison.Ordinal);
        return [.. SourceChanges.Between(Stories.Release, copy).Select(c => $"{c.Kind}: {c.Original.In(Stories.Release)} > {c.Copy.In(copy)}")];
    }
}
