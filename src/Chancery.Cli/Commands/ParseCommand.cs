using Chancery.Cli.Inputs;
using Chancery.Language;

namespace Chancery.Cli.Commands;

/// <summary>Prints the analysis of articles as CoNLL-U.</summary>
internal sealed class ParseCommand(Terminal terminal)
{
    /// <summary>Runs one call.</summary>
    /// <returns>0, or 1 where an input failed.</returns>
    public int Run(IReadOnlyList<string> files, InputOptions inputs)
    {
        var code = 0;
        foreach (var loaded in new ArticleInputs(inputs, terminal.Input).Load(files))
        {
            if (loaded.Article is { } article)
            {
                ConlluWriter.Write(LanguageEngine.Default.Analyse(article.Text), article.Id, terminal.Writer);
            }
            if (loaded.Failure is { } failure)
            {
                terminal.Fail(failure);
                code = 1;
            }
        }
        return code;
    }
}
