using Chancery.Data;
using Chancery.Language;
using Chancery.Reading.Statements;

namespace Chancery.Tests.Reading.Statements;

public sealed class CueLexiconTests
{
    [Fact]
    public void Verb_OfTheUserWins()
    {
        var data = ReferenceData.Default.With("reporting-cues.tsv", "lemma\tpos\ttype\tstance\nsay\tverb\tbelief\n");
        var analysis = LanguageEngine.Default.Analyse("The minister said it rained.");
        var verb = Enumerable.Range(0, analysis.Tokens.Length).First(t => analysis.Tokens[t].Lemma == "say");

        new CueLexicon(data).Verb(analysis, verb)!.Value.Cue.Type.ShouldBe(StatementType.Belief);
    }
}
