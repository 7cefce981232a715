using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class ConlluWriterTests
{
    [Fact]
    public void Write_OffsetsAreCodePoints()
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(LanguageEngine.Default.Analyse("😀 Lima\nsaid yes."), "d1", writer);
        var lines = writer.ToString().Split('\n');
        lines[0].ShouldBe("# newdoc id = d1");
        lines.ShouldContain("# text = 😀 Lima");
        lines.Single(l => l.Contains("\tLima\t", StringComparison.Ordinal)).ShouldEndWith("TokenRange=2:6");
        lines.Single(l => l.Contains("\tsaid\t", StringComparison.Ordinal)).ShouldEndWith("TokenRange=7:11");
    }

    [Fact]
    public void Write_EveryWordHasTenColumns()
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(LanguageEngine.Default.Analyse("Ana Flores, of the World Bank, left. She smiled."), "d1", writer);
        var words = writer.ToString().Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();
        words.Count.ShouldBe(13);
        words.ShouldAllBe(l => l.Split('\t').Length == 10);
        words[0].ShouldContain("Entity=(e1-person|");
        words[1].ShouldContain("Entity=e1)|");
    }

    [Fact]
    public void Write_AttributionsAreNumberedInTheirOrder()
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(LanguageEngine.Default.Analyse("The minister said that the loan is lost. “Ghana will pay,” Mensah said."), "d1", writer);
        var words = writer.ToString().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        words.Single(w => w[1] == "minister")[9].ShouldBe("Source=1|TokenRange=4:12");
        words.Single(w => w[1] == "loan")[9].ShouldBe("Content=1|TokenRange=27:31");
        words.Where(w => w[1] == "said").Select(w => w[9]).ShouldBe(["Cue=1|TokenRange=13:17", "Cue=2|TokenRange=66:70"]);
        words.Single(w => w[1] == "pay")[9].ShouldBe("Content=2|TokenRange=53:56");
    }

    [Fact]
    public void Column_OfNestedAttributions_ListsAll()
    {
        var analysis = LanguageEngine.Default.Analyse("A says B says C.").With(
        [
            new AttributionRelation(new TokenRange(1, 2), 1, [new TokenRange(0, 1)], [new TokenRange(2, 5)], 1),
            new AttributionRelation(new TokenRange(3, 4), 3, [new TokenRange(2, 3)], [new TokenRange(4, 5)], 1),
        ]);
        var column = new AttributionColumn(analysis);
        column.Of(2, "Source").ShouldBe("Source=2|");
        column.Of(2, "Content").ShouldBe("Content=1|");
        column.Of(4, "Content").ShouldBe("Content=1,2|");
        column.Of(5, "Content").ShouldBeEmpty();
    }
}
