using Chancery.Inputs;
using Chancery.Language;

namespace Chancery.Cli.Commands;

/// <summary>Prints the analysis of articles as CoNLL-U.</summary>
internal sealed class ParseCommand(Terminal terminal)
{
    /// <summary>Runs one call.</summary>
    /// <returns>0, or 1 where an input failed.</returns>
    public int Run(IReadOnlyList<string> files, InputOptions inputs) =>
        new EachArticle(terminal, inputs).Run(files, Environment.ProcessorCount, article =>
        {
            using var lines = new StringWriter { NewLine = "\n" };
            ConlluWriter.Write(LanguageEngine.Default.Analyse(article.Text), article.Id, lines);
            return lines.ToString();
        });
}
