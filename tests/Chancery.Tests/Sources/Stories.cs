using Chancery.Articles;

namespace Chancery.Tests.Sources;

/// <summary>One invented release, what outlets and machines made of it, and another outlet's own report of the event.</summary>
internal static class Stories
{
    public const string Release = """
        Prime Minister Grace Wanjiru met President Tomas Vesely in Mombasa on Tuesday to discuss the rebuilding of the port of Ravna after the storm.
        Kenya will give 85 million euros for new cranes and would send 40 engineers in the spring, the prime minister's office announced.
        “We will not leave our friends in Ravna alone this winter,” Wanjiru said after the meeting, adding that parliament must still approve the money.
        The two leaders also reviewed the fishing agreement of 2019 and asked their ministers to report on quotas by the end of May.
        Vesely thanked the crews of two Kenyan ships, which had carried tents, blankets and clean water to the islands within three days of the storm.
        """;

    public const string Reworded = """
        Prime Minister Grace Wanjiru met President Tomas Vesely in Mombasa on Tuesday to debate the reconstruction of the harbour of Ravna after the tempest.
        Kenya will hand 85 million euros for fresh cranes and would dispatch 40 engineers in the springtime, the prime minister's workplace declared.
        “We will not abandon our mates in Ravna alone this winter,” Wanjiru mentioned after the assembly, including that parliament must nonetheless accept the cash.
        The two chiefs additionally examined the fishing accord of 2019 and requested their ministers to inform on quotas by the finish of May.
        Vesely praised the crews of two Kenyan vessels, which had transported tents, covers and clear water to the isles inside three days of the tempest.
        """;

    public const string OtherReport = """
        Kenya is to pay for most of the repairs at Ravna, the island port that a storm destroyed in October, its government said on Tuesday.
        The pledge, worth about 85 million euros, came during a visit of the Czech-born president Tomas Vesely to the Kenyan coast.
        “We will not leave our friends in Ravna alone this winter,” Grace Wanjiru told reporters who waited outside State House in Mombasa.
        Opposition lawmakers complained that the budget has no room for such gifts, and fishermen fear that Ravna will ask for larger quotas in return.
        Ravna's harbour master, reached by telephone, was relieved: without cranes no grain ship can unload before the summer.
        """;

    public static Article Article(string id, string text, string? published = "2031-05-09") => new() { Id = id, Text = text, Published = Read.Day(published) };
}
