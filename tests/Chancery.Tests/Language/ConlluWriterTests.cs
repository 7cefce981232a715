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
}
