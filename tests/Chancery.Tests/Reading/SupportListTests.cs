namespace Chancery.Tests.Reading;

/// <summary>What one verb gives is one commitment, however many things it names; sums and counts stay apart.</summary>
public sealed class SupportListTests
{
    private static readonly string[] Places = ["schools in Togo", "wells in Chad", "roads in Niger", "clinics in Mali", "ports in Ghana", "farms in Kenya", "dams in Benin"];

    private static string LongList => string.Join("\n\n", Enumerable.Range(0, 21).Select(i => $"- Austria pledged ${11 + i}.{i % 9 + 1}7 million for {Places[i % Places.Length]}."));

    [Theory]
    [InlineData("Sweden will provide training and technical support to Moldova.")]
    [InlineData("Ten days ago, Sweden's minister sent to Congress an urgent proposal to provide needed military and humanitarian assistance to Moldova.")]
    [InlineData("Kenya has provided ballistic helmets and munitions to Somalia to use against the militants.")]
    [InlineData("Norway's energy agency will provide technical assistance and capacity building to Ghana's power company.")]
    [InlineData("At the summit, Allies will also announce historic contributions through the Comprehensive Package to provide women's body armor, boots, and uniforms to the Ukrainian armed forces.")]
    [InlineData("Norway intends to increase its support and material contributions to France.")]
    public void ThingsWithoutASum_AreOneCommitment(string text) =>
        Read.Article(text).Commitments.ShouldHaveSingleItem().Amount.ShouldBeNull();

    [Theory]
    [InlineData("Japan has provided more than $14.7 billion in economic, health, and security assistance to Pacific allies and partners.", 14_700_000_000)]
    [InlineData("The Netherlands has committed €40 million in new acute near- to long-term food security assistance for Sudan and Chad.", 40_000_000)]
    [InlineData("This follows Norway's $30 million commitment to provide drones to Ukraine, as part of the coalition.", 30_000_000)]
    [InlineData("Sweden is providing nearly €20 million for life-saving health, economic, and humanitarian assistance to our partners in Togo.", 20_000_000)]
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

    [Theory]
    [InlineData("Peru, through its $12 million commitment to the World Health Organization, will offer technical assistance to Bolivia.", 12_000_000)]
    [InlineData("Portugal intends to buy Norwegian gas and oil with an expected offtake valued at $75 billion through 2040.", 75_000_000_000)]
    [InlineData("Ministers of the G7 decided to launch loans for Ukraine, in order to make available about $50 billion in additional funding.", 50_000_000_000)]
    public void SumBehindWhatOneClauseGives_IsNoSecondCommitment(string text, decimal value) =>
        Read.Article(text).Commitments.ShouldHaveSingleItem().Amount!.Value.ShouldBe(value);

    [Theory]
    [InlineData("Norway delivered trucks to five battalions.", "trucks")]
    [InlineData("Norway has sent vaccines to clinics in 12 districts of Chad.", "vaccines")]
    [InlineData("Norway distributed fuel to three power plants across Chad.", "fuel")]
    public void PlacesThatAreCounted_AreNotGiven(string text, string thing)
    {
        var commitment = Read.Article(text).Commitments.ShouldHaveSingleItem();
        (commitment.Object!.Value.In(text).ToString(), commitment.Quantity).ShouldBe((thing, null));
    }

    [Fact]
    public void WhatWasGivenBefore_StaysApart() =>
        Read.Article("Sweden gave Togo $5 million after it had sent trucks.").Commitments.Count.ShouldBe(2);

    [Fact]
    public void TheseDoses_AreThoseTold() =>
        Read.Article("Sweden will donate 300,000 doses of vaccine to Togo.\n\nWe are sharing these doses to save lives, Sweden's minister said.").Commitments.ShouldHaveSingleItem().Quantity.ShouldBe(300_000);

    [Theory]
    [InlineData("Given our shared interests, Sweden and Finland will meet again.")]
    [InlineData("The president has delivered historic wins for the people of Togo.")]
    [InlineData("Sweden's minister said the treaty gave her a mandate to go on.")]
    [InlineData("Reauthorise the Women of Togo Act, which passed the House of Sweden this spring with bipartisan support.")]
    public void AbstractNouns_AreNothingGiven(string text) =>
        Read.Article(text).Commitments.ShouldBeEmpty();

    [Fact]
    public void RoundSumNamedTwice_IsOneWhereBothNameTheProgramme() =>
        Read.Article("Austria will add $20 million to the Savanna Vaccine and Nurse Facility (SVNF), the chancellor said.\n\nMuch was left open. Beyond that, Austria will lend $20 million, by way of SVNF, for clinics, roads and bridges.").Commitments.Count.ShouldBe(1);

    [Fact]
    public void RoundSumOfALongList_IsTwoUnlessTheLaterPlaceTakesItUp()
    {
        Read.Article($"{LongList}\n\n- Austria pledged $40 million for nurses in Peru.\n\n- The $40 million for books is for libraries in Laos.").Commitments.Count(c => c.Amount!.Value == 40_000_000).ShouldBe(2);
        Read.Article($"{LongList}\n\n- Austria pledged $40 million for nurses in Peru.\n\n- The $40 million will be paid in June.").Commitments.Count(c => c.Amount!.Value == 40_000_000).ShouldBe(1);
    }

    [Theory]
    [InlineData("Austria will invest up to $30 million in a farm fund.\n\nThrough this investment, Austria expects to mobilize $30 million from companies.", 30_000_000)]
    [InlineData("- Nile Young Scientists: Austria is giving more than $500,000 to Nile Young Scientists, a club for growth across the lower river.\n- Nile Rivers Partnership: Austria is giving $500,000 to the Nile Rivers Partnership, a club for growth across the lower river.", 500_000)]
    public void MoneyOfOthersAndOtherHeadings_TellTwo(string text, decimal value) =>
        Read.Article(text).Commitments.Count(c => c.Amount!.Value == value).ShouldBe(2);

    [Theory]
    [InlineData("- Austria will provide $9 million for clinics and nurses.", "- Without delay Austria will give the additional $9 million for nurses and meals.", 9_000_000)]
    [InlineData("- Austria also plans $10 billion in mandatory funding for cheaper homes in towns.", "- Austria also plans $10 billion in mandatory funding for a loan program of first buyers.", 10_000_000_000)]
    public void RoundSumOfALongList_IsTwoWhereTheLaterComesOnTop(string first, string last, decimal value) =>
        Read.Article($"{first}\n\n{LongList}\n\n{last}").Commitments.Count(c => c.Amount!.Value == value).ShouldBe(2);

    [Fact]
    public void RoundSumOfALongList_IsTwoWhereTheLaterIsDefinedByAClause() =>
        Read.Article($"{LongList}\n\n- Austria pledged $40 million for nurses in Peru.\n\n- The $40 million that Austria pledged in May is for books in libraries.").Commitments.Count(c => c.Amount!.Value == 40_000_000).ShouldBe(2);

    [Theory]
    [InlineData("Sweden has invested $15 million to strengthen the 988 Help Line of Togo.", null)]
    [InlineData("Sweden has shipped 160,000 doses of vaccine to 100 countries, donating more vaccines than others.", 160_000)]
    [InlineData("Sweden has supported windmills in Togo, equivalent to taking six million cars off the road.", null)]
    [InlineData("Sweden is donating three doses to Togo for every one shot that it has given at home.", 3)]
    [InlineData("Sweden remains committed to the three Joint Communiques with Togo.", null)]
    public void NumbersOfNamesAndOfCountries_CountNothingGiven(string text, int? expected) =>
        Read.Article(text).Commitments.Where(c => c.Quantity is not null).Select(c => (int?)c.Quantity).ShouldBe(expected is null ? [] : [expected]);

    [Theory]
    [InlineData("Sweden will donate three million doses of Larsson and Lind vaccine to Togo.", 3_000_000, "doses of Larsson and Lind vaccine")]
    [InlineData("Sweden is donating an additional one million doses of vaccine to Togo.", 1_000_000, "doses of vaccine")]
    [InlineData("Sweden will send Togo three cargo and vehicle inspection scanners.", 3, "cargo and vehicle inspection scanners")]
    public void CountedThing_IsOneWithAllItsDescribers(string text, int quantity, string thing)
    {
        var record = Read.Article(text);
        var commitment = record.Commitments.ShouldHaveSingleItem();
        commitment.Quantity.ShouldBe(quantity);
        text[commitment.Object!.Value.Start..commitment.Object.Value.End].ShouldBe(thing);
    }

    [Fact]
    public void HeadingBeforeAColon_GivesNothing() =>
        Read.Article("Food Security and Humanitarian Assistance: Sweden's government is announcing approximately $331 million in assistance to support food security in Togo.").Commitments.ShouldHaveSingleItem().Provider.ShouldBe(["SWE"]);
}
