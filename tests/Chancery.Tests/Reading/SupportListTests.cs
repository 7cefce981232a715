namespace Chancery.Tests.Reading;

/// <summary>What one verb gives is one commitment, however many things it names; sums and counts stay apart.</summary>
public sealed class SupportListTests
{
    [Theory]
    [InlineData("Sweden will provide training and technical support to Moldova.")]
    [InlineData("Kenya has provided ballistic helmets and munitions to Somalia to use against the militants.")]
    [InlineData("Norway's energy agency will provide technical assistance and capacity building to Ghana's power company.")]
    [InlineData("At the summit, Allies will also announce historic contributions through the Comprehensive Package to provide women's body armor, boots, and uniforms to the Ukrainian armed forces.")]
    public void ThingsWithoutASum_AreOneCommitment(string text) =>
        Read.Article(text).Commitments.ShouldHaveSingleItem().Amount.ShouldBeNull();

    [Theory]
    [InlineData("Japan has provided more than $14.7 billion in economic, health, and security assistance to Pacific allies and partners.", 14_700_000_000)]
    [InlineData("The Netherlands has committed €40 million in new acute near- to long-term food security assistance for Sudan and Chad.", 40_000_000)]
    [InlineData("This follows Norway's $30 million commitment to provide drones to Ukraine, as part of the coalition.", 30_000_000)]
    public void WordsOfTheSumsOwnPhrase_AreNoCommitmentBesideIt(string text, decimal value) =>
        Read.Article(text).Commitments.ShouldHaveSingleItem().Amount!.Value.ShouldBe(value);

    [Theory]
    [InlineData("Italy increased its training assistance to Angola from $500,000 to $600,000.", 600_000)]
    [InlineData("Denmark is expanding its support to Niger to $15 million a year.", 15_000_000)]
    public void SumThatRises_IsTheLastOne(string text, decimal value) =>
        Read.Article(text).Commitments.ShouldHaveSingleItem().Amount!.Value.ShouldBe(value);

    [Fact]
    public void ThingThatIsCounted_StaysApartFromTheOneThatIsNot() =>
        Read.Article("Sweden is sending 109 armored vehicles and tanks to Ukraine.").Commitments.Select(c => c.Quantity ?? 0).Order().ShouldBe([0, 109]);

    [Theory]
    [InlineData("Austria pledged $10 million for primary schools and teachers in Togo.\n\nMore was to come. Austria pledged $10 million for vaccines, nurses and clinics across the savanna.", 2)]
    [InlineData("Austria pledged $10 million for primary schools and teachers in Togo.\n\nThe $10 million for vaccines, nurses and clinics is the largest sum so far.", 1)]
    [InlineData("Austria pledged $10 million for primary schools and teachers in Togo.\n\nMore was to come. Austria pledged $10 million for schools, teachers and books in Togo.", 1)]
    [InlineData("Austria pledged $12.37 million for primary schools and teachers in Togo.\n\nMore was to come. Austria pledged $12.37 million for vaccines, nurses and clinics across the savanna.", 1)]
    public void RoundSumNamedTwice_IsTwoWhereTheNounsDiffer(string text, int expected) =>
        Read.Article(text).Commitments.Count.ShouldBe(expected);
}
