using Chancery.Facts.Actors;

namespace Chancery.Tests.Facts.Actors;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Şükrü Çağlar", "sukru-caglar")]
    [InlineData("İnci Yıldız", "inci-yildiz")]
    [InlineData("Øystein Lærum", "oystein-laerum")]
    [InlineData("Łucja Żółć", "lucja-zolc")]
    [InlineData("Nguyễn Văn Đức", "nguyen-van-duc")]
    [InlineData("Zoe\u0308 d’Arc", "zoe-darc")]
    [InlineData("J. R. O'Neill-Smith", "j-r-oneill-smith")]
    [InlineData("—", "x")]
    public void Of_TakesMarksOffWhateverTheHost(string name, string slug) => Slug.Of(name).ShouldBe(slug);
}
