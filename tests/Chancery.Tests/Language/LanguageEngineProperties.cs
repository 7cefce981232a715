using Chancery.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Language;

public sealed class LanguageEngineProperties
{
    private static readonly string[] Pieces =
    [
        "a", "Mr.", "U.S.", " ", "\n", "\r", "\t", "\u2029", ".", "...", "!?", "“", "”", "''", "\"", "(", ")", "[", "’s", "n't", "cannot", "$", "£30m", "1,000", "-", "–", "/", "’", "'",
        "http://x", "a@b.c", "ß", "İ", "中文", "😀", "\uD83D", "\uDE00", "\0", "\u200B", "\uFEFF", "e\u0301", "THE", "said", "and", "of", "Bank", ",", ";", ":", "#", "*", "_", "=", "A.", "a.b.c", "@", "%",
    ];

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Analyse_HostilePieces_KeepsItsPromises() =>
        Check.One(Quick, Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces => ShouldBeSound(string.Concat(pieces))));

    [Fact]
    public void Analyse_AnyCharacters_KeepsItsPromises() =>
        Check.One(Quick, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => ShouldBeSound(text ?? "")));

    [Theory]
    [InlineData("a")]
    [InlineData(")")]
    [InlineData(".")]
    [InlineData("“ ")]
    [InlineData("a.")]
    [InlineData("A-")]
    [InlineData("x\r")]
    [InlineData("1/")]
    [InlineData("no, ")]
    [InlineData("Mr. ")]
    [InlineData("He said that ")]
    [InlineData("THE BANK OF ")]
    [InlineData("\n\n")]
    public void Analyse_OneThingOverAndOver_KeepsItsPromises(string piece) => ShouldBeSound(string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length)));

    private static void ShouldBeSound(string text)
    {
        var analysis = LanguageEngine.Default.Analyse(text);
        var end = 0;
        foreach (var token in analysis.Tokens)
        {
            token.Span.Length.ShouldBeGreaterThan(0);
            token.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            text.AsSpan(end, token.Span.Start - end).ToArray().ShouldAllBe(c => !char.IsLetterOrDigit(c));
            end = token.Span.End;
        }
        text[end..].ShouldAllBe(c => !char.IsLetterOrDigit(c));
        var next = 0;
        foreach (var sentence in analysis.Sentences)
        {
            sentence.FirstToken.ShouldBe(next);
            sentence.EndToken.ShouldBeGreaterThan(next);
            (sentence.EndToken - next).ShouldBeLessThanOrEqualTo(SentenceSplitter.LongestSentence + 8);
            ShouldBeTree(analysis.Tokens, sentence);
            next = sentence.EndToken;
        }
        next.ShouldBe(analysis.Tokens.Length);
        var last = 0;
        foreach (var entity in analysis.Entities)
        {
            entity.FirstToken.ShouldBeGreaterThanOrEqualTo(last);
            entity.EndToken.ShouldBeGreaterThan(entity.FirstToken);
            analysis.SentenceOf(entity.FirstToken).ShouldBe(analysis.SentenceOf(entity.EndToken - 1));
            last = entity.EndToken;
        }
        foreach (var relation in analysis.Attributions)
        {
            relation.Content.ShouldNotBeEmpty();
            relation.CueHead.ShouldBeInRange(relation.Cue.First, relation.Cue.End - 1);
            relation.Confidence.ShouldBeInRange(0, 1);
            foreach (var range in relation.Source.Concat(relation.Content).Append(relation.Cue))
            {
                range.First.ShouldBeInRange(0, range.End - 1);
                range.End.ShouldBeLessThanOrEqualTo(analysis.Tokens.Length);
            }
        }
    }

    private static void ShouldBeTree(Token[] tokens, Sentence sentence)
    {
        var roots = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = tokens[i];
            (token.Relation == "root").ShouldBe(token.Head < 0);
            roots += token.Head < 0 ? 1 : 0;
            var steps = 0;
            for (var at = i; at >= 0; at = tokens[at].Head)
            {
                at.ShouldBeInRange(sentence.FirstToken, sentence.EndToken - 1);
                (steps++).ShouldBeLessThan(sentence.EndToken - sentence.FirstToken + 1, "there is a cycle");
            }
        }
        roots.ShouldBe(1);
    }
}
