using Chancery.Reading.Commitments;

namespace Chancery.Tests.Reading;

/// <summary>Who gives and gets where a sentence leaves out the verb, tells somebody else's promise, or names a firm after a place.</summary>
public sealed class WhoGivesTests
{
    [Theory]
    [InlineData("Germany pledged €1 billion, France €500 million and Italy €300 million.", "DEU→ FRA→ ITA→")]
    [InlineData("Japan and Norway pledged $5 million for Tonga, and Sweden $3 million.", "JPN+NOR→TON SWE→TON")]
    [InlineData("Germany will give Ukraine €1 billion, while France promised €500 million and Italy up to €300 million.", "DEU→UKR FRA→UKR ITA→UKR")]
    [InlineData("The United States gave 40 trucks, Britain 12 boats and Canada 3 aircraft.", "USA→ GBR→ CAN→")]
    [InlineData("Poland sent 40 trucks to Kenya, Denmark 12 boats.", "POL→KEN DNK→KEN")]
    public void PartyBeforeASumWithoutAVerb_Gives(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Norway gave Ukraine €1 billion and Chad €500 million.", "NOR→UKR NOR→TCD")]
    [InlineData("Ukraine received €1 billion from Norway, Chad €500 million and Niger €3 million.", "NOR→UKR NOR→TCD NOR→NER")]
    public void PartyBeforeASumWithoutAVerb_GetsWhereTheOneBeforeDid(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Indonesia welcomed the pledge of Japan to give $20 million to Tonga.", "JPN→TON")]
    [InlineData("Norway reaffirmed the commitment of the G7 to provide $600 million for clinics in Chad.", "G7→TCD")]
    [InlineData("Sweden confirmed the promise by Denmark to send 30 trucks to Chad.", "DNK→TCD")]
    [InlineData("Kenya welcomed the unanimous commitment by G7 leaders to provide $50 million to Chad.", "G7→TCD")]
    [InlineData("Norway repeated its offer on Monday to send 30 trucks to Chad.", "NOR→TCD")]
    [InlineData("As members of the European Union, we commit $7 million to Tonga.", "EU→TON")]
    [InlineData("As Quad countries, we have pledged to donate 12 million doses to Tonga. To date we have given Tonga 3 million pills. Our joint effort will supply 40 boats to Fiji.", "QUAD/countries→TON QUAD/countries→TON QUAD/countries→FJI")]
    [InlineData("This includes $9 million in new humanitarian assistance Norway will provide to Chad. Sweden opened two schools in Ghana.", "NOR→TCD")]
    [InlineData("Sweden announced $9 million in new assistance that Norway is prepared to provide to Chad.", "NOR→TCD")]
    [InlineData("Kenya welcomed a $102 million World Bank loan for roads.", "WB→")]
    [InlineData("Issuing a $102 million World Bank loan to Kenya is next.", "WB→KEN")]
    [InlineData("They welcomed the $3 billion which Sweden has given to the Global Fund.", "SWE→GLOBAL-FUND")]
    public void PromiseThatIsToldOf_IsTheOnesWhoMadeIt(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Norway signed a $60 million loan agreement with Kenya.", "NOR→KEN")]
    [InlineData("Norway announced a $2 billion loan deal with Poland for new frigates.", "NOR→POL")]
    [InlineData("Norway will move forward with a $2 billion Foreign Military Financing (FMF) direct loan to Poland.", "NOR→POL")]
    [InlineData("Norway announced a $5 million initiative with Denmark to help Tonga rebuild.", "NOR→TON")]
    [InlineData("Norway will provide $5 million with Denmark.", "NOR→")]
    public void CountryWithWhichALoanIsAgreed_GetsIt(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Norfund approved a $900 million commitment for Star Africa to construct two solar parks.", "NOR→-/star-africa")]
    [InlineData("On Tuesday Slovakia gave Ukraine 14 tents.", "SVK→UKR")]
    [InlineData("Saudi Arabia pledged to fly 60 tonnes of food to Port Sudan.", "SAU→SDN")]
    [InlineData("Norway gave $5 million to Southern Africa and $3 million to Central Sudan.", "NOR→AFRICA NOR→SDN")]
    public void NameThatEndsInAPlace_IsNotThatPlace(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Sweden welcomed Canada's announcement of a $420 million investment in clinics.", "CAN→")]
    [InlineData("Chobera, a Greek yogurt giant, announced $1.7 billion for a plant in Kenya.", "→KEN")]
    [InlineData("USAID/Tanzania gave Kenya $25 million.", "USA→KEN")]
    [InlineData("USAID Ghana's $5 million grant to Togo helps farmers.", "USA→TGO")]
    [InlineData("The company SubCom (based in Ghana), awarded a $600 million contract, will lay the cable.", "→-/subcom")]
    [InlineData("Norway will share 80 million doses of its vaccine supply with Ghana.", "NOR→GHA")]
    [InlineData("Norway sent Ghana 100 Tactical Unmanned Systems and 500 radios.", "NOR→GHA NOR→GHA")]
    [InlineData("The World Bank met in Paris. Norway will share 20 million doses with the world.", "NOR→")]
    public void NameInAnotherPart_DoesNotGiveNorGet(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Kenya thanked Japan for its $4 million grant.", "JPN→KEN")]
    [InlineData("Kenya commended Japan on its bold $4 million contribution to the Global Fund.", "JPN→GLOBAL-FUND")]
    [InlineData("Kenya praised Japan and doubled its $4 million contribution to the Global Fund.", "KEN→GLOBAL-FUND")]
    public void WhatSomebodyIsThankedOrPraisedFor_IsTheirs(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Norway will give Kenya $60 million. Norway also awarded a $12 million grant to Tembora.", "NOR→KEN NOR→")]
    [InlineData("Norway shared 4 million doses of vaccine with Canada and Mexico. Norway will share 80 million doses of its vaccine supply with the world.", "NOR→CAN+MEX NOR→")]
    [InlineData("China rules the market. Norway awarded a $12 million grant to Tembora to make anodes where China makes most.", "NOR→")]
    public void WhatGoesToANameThatNobodyKnows_GoesToNobodyElse(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Japan doubled its assistance to northern Central America to $220 million over five years.", "JPN→CENTRAL-AMERICA")]
    [InlineData("Japan gave $20 million to Latin America and the Caribbean.", "JPN→LATIN-AMERICA")]
    [InlineData("America gave $20 million to South American farmers.", "USA→SOUTH-AMERICA")]
    [InlineData("Japan gave $5 million to the Pacific Islands Forum and $4 million to Pacific Island countries.", "JPN→PIF JPN→PACIFIC-ISLANDS")]
    [InlineData("The Caribbean Development Bank lent $3 million to the Africa Finance Corporation (AFC).", "-/caribbean-development-bank→-/africa-finance-corporation")]
    [InlineData("Norway will provide $100 million in new assistance for the Caribbean.", "NOR→CARIBBEAN")]
    public void PartsOfTheWorld_AreNeitherACountryNorTheStartOfAName(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Berlin would double its humanitarian aid for Sudan to €120 million this year.", "DEU→SDN")]
    [InlineData("The IMF and Sri Lanka reached a staff-level agreement on a $2.9 billion bailout.", "IMF→LKA")]
    [InlineData("Portugal's government has so far given Mozambique 40 million euros and 60 military trainers.", "PRT→MOZ PRT→MOZ")]
    [InlineData("Estonia sent Ukraine all of its howitzers, Prime Minister Kallas said.", "EST→UKR")]
    [InlineData("Norway warned that the $60 million pledged by donors had not arrived.", "group/donors→")]
    [InlineData("Finland's 25th package, worth 198 million euros, was approved by President Stubb on Thursday.", "FIN→")]
    public void PartiesInOtherPlaces_AreFound(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("The partners pledged $11.6 million for Kenya – $10 million from Norway and $1.6 million from Denmark.", "NOR→KEN group/partners→KEN DNK→KEN")]
    [InlineData("Sweden announced that it will give Chad €90 million on top of €15 million from Finland.", "SWE→TCD FIN→TCD")]
    [InlineData("Norway announced a $9 million package for Chad that also includes $3 million from the World Bank.", "NOR→TCD WB→TCD")]
    public void PartyThatASumIsFrom_GivesIt(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Chad Weather Service: NOAA, with funding from the Department of State, is providing $4 million for radars.", "USA")]
    [InlineData("Climate Smart and Disaster Ready – USAID is providing an additional $3 million to build resilience in Fiji.", "USA")]
    [InlineData("Norway: The kingdom pledged $5 million to Chad.", "NOR")]
    public void HeadingBeforeASentence_GivesNothing(string text, string expected) => Read.Article(text).Commitments.ShouldHaveSingleItem().Provider.ShouldBe([expected]);

    [Theory]
    [InlineData("Norway pledged $40 million for women-led enterprises in Pakistan, Peru, and Vietnam.", "NOR→PAK+PER+VNM")]
    [InlineData("Norway announced a contribution of $308 million in humanitarian assistance for the people of Chad.", "NOR→TCD")]
    public void AllWhoAreListed_Get(string text, string expected) => Parties(text).ShouldBe(expected);

    [Fact]
    public void NameThatNoListKnows_GetsNothingFurtherDownALongArticle()
    {
        var filler = string.Concat(Enumerable.Range(1, 20).Select(i => $" The minister opened school number {i}."));
        Parties("Norway gave $2 million to the Sahel Tech Hub. It will give $9 million for roads.").ShouldBe("NOR→-/sahel-tech-hub NOR→-/sahel-tech-hub");
        Parties($"Norway gave $2 million to the Sahel Tech Hub. It will give $9 million for roads.{filler}").ShouldBe("NOR→-/sahel-tech-hub NOR→");
    }

    [Fact]
    public void EntryOfALongList_DoesNotTakeOverTheGetterOfTheOneBefore()
    {
        var filler = string.Concat(Enumerable.Range(1, 20).Select(i => $" The minister opened school number {i}."));
        const string list = "- Norway gave $2 million to Kenya.\n- Norway gave $3 million to Chad.\n- Norway gave $4 million to Peru.\n- Norway will spend $9 million on aid for harbours.";
        Parties(list).ShouldEndWith(" NOR→PER NOR→PER");
        Parties($"{list}\n{filler}").ShouldEndWith(" NOR→PER NOR→");
        Parties(list.Replace("Kenya", "Peru", StringComparison.Ordinal) + $"\n{filler}").ShouldEndWith(" NOR→PER NOR→PER");
    }

    [Fact]
    public void EntryOfALongList_DoesNotTakeOverTheGiverOfTheOneBefore_WhoGivesLittle()
    {
        var filler = string.Concat(Enumerable.Range(1, 20).Select(i => $" The minister opened school number {i}."));
        Parties($"- Norway gave $2 million to Kenya.\n- Norway gave $3 million to Chad.\n- Fiji and Togo gave $4 million to Peru.\n- This work goes on with over $9 million in aid to Ghana.\n{filler}").ShouldBe("NOR→KEN NOR→TCD FJI+TGO→PER →GHA");
    }

    [Theory]
    [InlineData("The EU is to give Chad €5 million.")]
    [InlineData("The government of Norway is to lend Chad €5 million.")]
    [InlineData("Germany was to supply 30 boats to Ghana.")]
    public void WhatSomebodyIsToGive_IsPledged(string text) => Read.Article(text).Commitments.ShouldHaveSingleItem().Status.ShouldBe(CommitmentStatus.Pledged);

    [Theory]
    [InlineData("The United States, Britain and Canada froze $40 million in aid to Rwanda.")]
    [InlineData("Canada froze aid to Rwanda.")]
    public void WhatSomebodyFroze_IsSuspended(string text) => Read.Article(text).Commitments.ShouldHaveSingleItem().Status.ShouldBe(CommitmentStatus.Suspended);

    [Fact]
    public void SumsBehindThatOfANameThatNobodyKnows_AreTheirs() =>
        Parties("Norway and Chad met. Norway gave Chad $3 million for wells.\nThe leaders met again on Friday.\nChobera, a yogurt giant, announced $17 million to widen its farms, including $12 million to build a plant and $5 million to buy cows.").ShouldBe("NOR→TCD → → →");

    [Fact]
    public void BorrowerOfALender_HasWordsThatSaySo()
    {
        const string text = "The IMF and Sri Lanka reached a staff-level agreement on a $2.9 billion bailout.";
        var decisions = Read.Article(text).Commitments.ShouldHaveSingleItem().Decisions;
        decisions.Where(d => d.Field is "provider" or "receiver").Select(d => (d.Field, d.Words.ShouldHaveSingleItem().In(text).ToString())).ShouldBe([("provider", "IMF"), ("receiver", "Sri Lanka")]);
    }

    [Theory]
    [InlineData("Oman supports Jordan's new council. This support includes $3 million for fuel.", "OMN→JOR")]
    [InlineData("The Prime Minister welcomed Qatar's aid to Mali. This aid includes a pledge to provide $30 million.", "QAT→MLI")]
    [InlineData("MCC and the Government of Benin launched the $90 million Benin Ports and Roads Compact.", "USA→BEN")]
    [InlineData("This builds on prior Danish and Swedish investment of over $4 million in Peru.", "DNK+SWE→PER")]
    [InlineData("Norway, the Republic of Korea, and Chile have expanded aid to Fiji, with $6 million for wells.", "NOR+CHL+KOR→FJI")]
    [InlineData("Norway gave $4 million in COVID-19 assistance to Peru.", "NOR→PER")]
    [InlineData("Canada will provide $12 million in fiscal year (FY) 2027 school assistance to Peru.", "CAN→PER")]
    public void PartiesThatTheSentenceOnlyPointsTo_AreFound(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Russia launched 50 drones at Kyiv on Monday.")]
    [InlineData("Chad imported $5 billion worth of oil from Norway.")]
    [InlineData("Police in Ghana seized $5 million worth of pills.")]
    [InlineData("Dutch direct investment in Chile was $11 billion in 2019.")]
    public void WhatIsFiredTradedOrSeized_IsGivenToNobody(string text) => Read.Article(text).Commitments.ShouldBeEmpty();

    [Theory]
    [InlineData("Norwegian officials pledged $3 million to Chad.", "NOR→TCD")]
    [InlineData("Norway will give Chad two ships each.", "NOR→TCD")]
    [InlineData("Germany will provide 85 million euros over three years for clinics in Niger, Mali and Burkina Faso.", "DEU→NER+MLI+BFA")]
    [InlineData("Vietnam's president thanked Australia for a $94 million programme on climate adaptation.", "AUS→VNM")]
    [InlineData("The IMF will lend Egypt $8 billion instead of the $3 billion agreed in December.", "IMF→EGY")]
    [InlineData("Chad will receive five patrol ships from Japan under a $64 million loan.", "JPN→TCD")]
    public void WhoStandsForACountryOrThanksForIt_IsRead(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("Berlin promised Windhoek €1.1bn over 30 years.", "DEU→NAM")]
    [InlineData("Oslo gave $4 million to Nairobi.", "NOR→KEN")]
    [InlineData("Norway approved a $3 million loan to Accra and flew to Lomé.", "NOR→GHA")]
    [InlineData("Seoul is considering supplying Kyiv with 155mm shells.", "KOR→UKR")]
    [InlineData("Norway flew three envoys to Nairobi. Sweden gave $4 million.", "SWE→")]
    public void CapitalThatIsGivenSomething_IsItsGovernment(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("The partners run kitchens in island villages in Fiji. Norway intends to add $2 million to this effort.", "NOR→FJI")]
    [InlineData("In the Caribbean last year, Canada dedicated $9 million to fight smuggling.", "CAN→CARIBBEAN")]
    [InlineData("Norway invested in Kenya's farms with $50 million.", "NOR→KEN")]
    [InlineData("Canada put $9 million into Fiji's ports.", "CAN→FJI")]
    [InlineData("Tonga signed up to the Clean Lagoon Fund's (CLF) reef plan. Canada provided nearly $1 billion to the CLF to help states like Tonga.", "CAN→-/clean-lagoon-fund")]
    [InlineData("Japan intends to increase its support and material contributions to air and maritime deployments conducted by France.", "JPN→FRA")]
    [InlineData("Togo took a $120 million loan from China.", "CHN→TGO")]
    [InlineData("Kenya has secured a $1.5 billion loan from Japan.", "JPN→KEN")]
    [InlineData("The Qatar Fund for Development granted $60 million to rebuild schools in Gaza.", "QAT→PSE")]
    public void PlaceOfWhatASumGoesTo_GetsIt(string text, string expected) => Parties(text).ShouldBe(expected);

    [Theory]
    [InlineData("The Indian navy signed a $70 million contract with French yard Marex.", "IND→")]
    [InlineData("Poland would hand over its remaining 14 jets once Slovakia's replacements arrive.", "POL→")]
    [InlineData("Canada announced $300 million for a mill that is expected to hire 200 people.", "CAN→")]
    [InlineData("Norway will give $7 million to 20 under-served countries.", "NOR→group/20-under-served-countries")]
    [InlineData("Northern Energy Partners plans to invest $700 million in Chile.", "")]
    [InlineData("More than 40 countries promised $3 billion for Sudan.", "group/more-than-40-countries→SDN")]
    public void NameInAClauseOrBesideANoun_IsWholeOrNoGetter(string text, string expected) => Parties(text).ShouldBe(expected);

    private static string Parties(string text) => string.Join(' ', Read.Article(text).Commitments.Select(c => $"{string.Join('+', c.Provider)}→{string.Join('+', c.Receiver)}"));
}
