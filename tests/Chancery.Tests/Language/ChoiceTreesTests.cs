using System.Text;
using Chancery.Language.Attributing;

namespace Chancery.Tests.Language;

public sealed class ChoiceTreesTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 15)]
    public void Score_FactOnEitherSideOfItsBound_LeadsToTheLeafThere(float fact, float expected) =>
        new ChoiceTrees([Tree(7)]).Score(Facts(7, fact)).ShouldBe(expected);

    [Fact]
    public void Score_SeveralTrees_AddUp() => new ChoiceTrees([Tree(7), Tree(7), Tree(8)]).Score(Facts(7, 2)).ShouldBe(30);

    [Fact]
    public void Read_WhatWasWritten_ScoresTheSame() => Read(Written(Tree(3))).Score(Facts(3, 2)).ShouldBe(15);

    [Fact]
    public void Read_FactThatIsNone_Throws() => Should.Throw<InvalidDataException>(() => Read(Written(Tree(ChoiceFacts.Count))));

    [Fact]
    public void Read_TooFewBytes_Throws() => Should.Throw<EndOfStreamException>(() => Read(Written(Tree(3))[..^1]));

    /// <summary>A tree that asks the same all the way down; leaves count their numbers.</summary>
    private static ChoiceTrees.Tree Tree(int fact) =>
        new([.. Enumerable.Repeat((byte)fact, ChoiceTrees.Inner)], [.. Enumerable.Repeat(1f, ChoiceTrees.Inner)], [.. Enumerable.Range(0, ChoiceTrees.Inner + 1).Select(l => (float)l)]);

    private static float[] Facts(int number, float fact)
    {
        var facts = new float[ChoiceFacts.Count];
        facts[number] = fact;
        return facts;
    }

    private static byte[] Written(ChoiceTrees.Tree tree)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            new ChoiceTrees([tree]).Write(writer);
        return stream.ToArray();
    }

    private static ChoiceTrees Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return ChoiceTrees.Read(reader);
    }
}
