using Chancery.Articles;
using Chancery.Inputs;

namespace Chancery.Cli.Commands;

/// <summary>Prints the plain text of articles, character by character as offsets count it.</summary>
internal sealed class TextCommand(Terminal terminal)
{
    /// <summary>Runs one call.</summary>
    /// <returns>0, or 1 where an input failed.</returns>
    /// <remarks>A terminal would obey the control characters of a hostile text, so there they are shown as escapes; a file or pipe gets them as they are.</remarks>
    public int Run(IReadOnlyList<string> files, InputOptions inputs) =>
        new EachArticle(terminal, inputs).Run(files, 1, article => terminal.OutputIsTerminal ? Shown.Lines(article.Text) : article.Text);
}
