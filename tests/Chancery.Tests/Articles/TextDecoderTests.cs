using System.Text;
using Chancery.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Articles;

public sealed class TextDecoderTests
{
    private static readonly string[] Marked = ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Fact]
    public void AnyText_ComesBackFromAnyMarkedUnicode() =>
        Prop.ForAll(WellFormed(), text =>
        {
            foreach (var name in Marked)
            {
                var encoding = name == "utf-32BE" ? new UTF32Encoding(true, true) : Encoding.GetEncoding(name);
                TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).ShouldBe(text, name);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTextInUtf8_ComesBackWithoutAMark() =>
        Prop.ForAll(WellFormed(), text => TextDecoder.Decode(Encoding.UTF8.GetBytes(text), null, ArticleFormat.Text).ShouldBe(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyBytes_AreTextOrAClearError() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            try
            {
                TextDecoder.Decode(bytes).ShouldNotContain("\0");
            }
            catch (ArticleException refused)
            {
                refused.Message.ShouldContain("byte ");
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void BrokenByte_IsCountedFromTheStartOfTheFile() =>
        Prop.ForAll(WellFormed(), before =>
        {
            var good = Encoding.UTF8.GetBytes(before);
            byte[] marked = [0xEF, 0xBB, 0xBF, .. good, 0xFF, (byte)'x'];
            Should.Throw<ArticleException>(() => TextDecoder.Decode(marked)).Message.ShouldStartWith($"byte {good.Length + 3} is no UTF-8");
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=CP1251'>")]
    [InlineData("<!-- saved page --><meta name=x content=y><meta charset = \"windows-1251\" />")]
    [InlineData("<?xml version='1.0' encoding=\"windows-1251\"?>")]
    public void DeclaredEncoding_IsUsedForPages(string declaration) =>
        TextDecoder.Decode([.. Encoding.ASCII.GetBytes(declaration), 0xCC, 0xE8, 0xF0], null, ArticleFormat.Html).ShouldEndWith("Мир");

    [Theory]
    [InlineData("iso-8859-1", 0x93, "“")]
    [InlineData("ascii", 0x80, "€")]
    [InlineData("latin1", 0xE9, "é")]
    public void DeclaredLatin1_IsWindows1252AsInBrowsers(string label, byte value, string shown) =>
        TextDecoder.Decode([.. Encoding.ASCII.GetBytes($"<meta charset={label}>"), value]).ShouldEndWith(shown);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf8")]
    [InlineData("no-such-encoding")]
    public void DeclarationThatCannotBe_IsUtf8(string label) => TextDecoder.Decode(Encoding.UTF8.GetBytes($"<meta charset={label}>é")).ShouldEndWith("é");

    [Fact]
    public void PlainTextThatSpeaksOfAnEncoding_IsUtf8AllTheSame() =>
        TextDecoder.Decode(Encoding.UTF8.GetBytes("Write <meta charset=windows-1251> into the page, says José."), null, ArticleFormat.Text).ShouldEndWith("José.");

    [Theory]
    [InlineData("%PDF-1.7\n\0", "PDF")]
    [InlineData("PK\u0003\u0004\0", "DOCX")]
    public void FilesThatAreNoText_AreCalledByTheirName(string bytes, string kind) =>
        Should.Throw<ArticleException>(() => TextDecoder.Decode(Encoding.Latin1.GetBytes(bytes))).Message.ShouldContain(kind);

    private static Arbitrary<string> WellFormed() =>
        ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(s => Article.FromText(s.Get).Text.Replace("\0", "", StringComparison.Ordinal).TrimStart('\uFEFF', '<', ' ', '\t', '\r', '\n')).ToArbitrary();
}
