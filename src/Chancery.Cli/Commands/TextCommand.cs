using Chancery.Cli.Inputs;

namespace Chancery.Cli.Commands;

/// <summary>Prints the plain text of articles, character by character as offsets count it.</summary>
internal sealed class TextCommand(Terminal terminal)
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
                terminal.Writer.Write(article.Text);
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
