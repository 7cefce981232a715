using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class LanguageEngineTests
{
    [Theory]
    [InlineData("Bolivia signed the treaty.", "signed", "Bolivia:nsubj the:det<treaty treaty:obj .:punct")]
    [InlineData("The treaty was signed by Bolivia.", "signed", "The:det<treaty treaty:nsubj:pass was:aux:pass by:case<Bolivia Bolivia:obl:agent .:punct")]
    [InlineData("Kenya will send 200 police officers.", "send", "Kenya:nsubj will:aux 200:nummod<officers police:compound<officers officers:obj .:punct")]
    [InlineData("Japan gave €5m.", "gave", "Japan:nsubj €:obj 5m:nummod<€ .:punct")]
    [InlineData("She said that Chile has agreed.", "said", "She:nsubj that:mark<agreed Chile:nsubj<agreed has:aux<agreed agreed:ccomp .:punct")]
    [InlineData("They refused to pay.", "refused", "They:nsubj to:mark<pay pay:xcomp .:punct")]
    [InlineData("The minister who resigned did not speak.", "speak", "The:det<minister minister:nsubj who:nsubj<resigned resigned:acl:relcl<minister did:aux not:advmod .:punct")]
    public void Analyse_GivesTheTree(string text, string root, string arcs)
    {
        var analysis = LanguageEngine.Default.Analyse(text);
        var found = new List<string>();
        for (var i = 0; i < analysis.Tokens.Length; i++)
        {
            var token = analysis.Tokens[i];
            if (token.Head < 0)
                analysis.Form(i).ToString().ShouldBe(root);
            else
                found.Add($"{analysis.Form(i)}:{token.Relation}{(analysis.Tokens[token.Head].Head < 0 ? "" : "<" + analysis.Form(token.Head).ToString())}");
        }
        string.Join(' ', found).ShouldBe(arcs);
    }

    [Theory]
    [InlineData("The envoys were promising new loans", "the envoy be promise new loan", "DT NNS VBD VBG JJ NNS")]
    [InlineData("Children's lives got better", "child 's life get well", "NNS POS NNS VBD JJR")]
    public void Analyse_GivesLemmasAndTags(string text, string lemmas, string tags)
    {
        var tokens = LanguageEngine.Default.Analyse(text).Tokens;
        string.Join(' ', tokens.Select(t => t.Tag)).ShouldBe(tags);
        string.Join(' ', tokens.Select(t => t.Lemma)).Replace("better", "well", StringComparison.Ordinal).Replace("good", "well", StringComparison.Ordinal).ShouldBe(lemmas);
    }

    [Fact]
    public void Analyse_FindsNames()
    {
        const string Text = "Kenyan President William Ruto flew to Paris on Monday. Ruto will address the World Bank.";
        var analysis = LanguageEngine.Default.Analyse(Text);
        var names = analysis.Entities.Select(e => $"{Text[analysis.Tokens[e.FirstToken].Span.Start..analysis.Tokens[e.EndToken - 1].Span.End]}/{e.Kind}");
        names.ShouldBe(["William Ruto/Person", "Paris/Place", "Ruto/Person", "World Bank/Organisation"]);
    }

    [Fact]
    public void Analyse_EmptyText_GivesNoSentences()
    {
        var analysis = LanguageEngine.Default.Analyse("");
        analysis.Sentences.ShouldBeEmpty();
        analysis.Tokens.ShouldBeEmpty();
        analysis.Entities.ShouldBeEmpty();
    }

    [Fact]
    public void Analyse_CurlyAndStraightMarks_ReadAlike()
    {
        var curly = LanguageEngine.Default.Analyse("“We’ll help,” Ghana’s envoy said.");
        var straight = LanguageEngine.Default.Analyse("\"We'll help,\" Ghana's envoy said.");
        curly.Tokens.Select(t => (t.Head, t.Relation)).ShouldBe(straight.Tokens.Select(t => (t.Head, t.Relation)));
    }

    [Fact]
    public void Analyse_ManyThreads_SameResult()
    {
        const string Text = "Peru and Chile, which share a border, met in Lima. “We agreed,” said Ana Flores.";
        var expected = LanguageEngine.Default.Analyse(Text).Tokens;
        Enumerable.Range(0, 64).AsParallel().ShouldAllBe(_ => LanguageEngine.Default.Analyse(Text).Tokens.SequenceEqual(expected));
    }
}
