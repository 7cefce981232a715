using System.CommandLine;
using Chancery.Articles;
using Chancery.Cli.Commands;
using Chancery.Cli.Inputs;
using Chancery.Data;
using NodaTime;

namespace Chancery.Cli;

/// <summary>The commands and their options.</summary>
internal static class CommandLine
{
    private const int WrongCall = 2;

    /// <summary>Runs one call.</summary>
    /// <returns>0: all went well; 1: some inputs failed; 2: the call was wrong.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var parsed = Root(terminal).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                    terminal.Fail(error.Message);
                terminal.Error.WriteLine("Try 'chancery --help'.");
                return WrongCall;
            }
            var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Writer, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            terminal.Flush();
            return code;
        }
        catch (UsageException wrong)
        {
            terminal.Fail(wrong.Message);
            return WrongCall;
        }
        catch (IOException) when (!terminal.OutputIsTerminal)
        {
            // Whoever read our output has had enough of it (head, less): that is no failure of ours.
            return 0;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var files = new Argument<string[]>("FILES") { Description = "Articles: text, saved web pages, JSON Lines, folders of them, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var input = new Option<ArticleFormat>("--input") { Description = "What the files are, where name and content do not tell.", DefaultValueFactory = _ => ArticleFormat.Auto };
        var encoding = new Option<string?>("--encoding") { Description = "Their encoding, where nothing in them tells and it is not UTF-8." };
        var largest = new Option<long>("--max-size") { Description = "The most bytes that one article may have.", DefaultValueFactory = _ => InputOptions.DefaultLargestArticle };
        var format = new Option<RecordFormat>("--format") { Description = "How records are printed: text, json (indented) or jsonl.", DefaultValueFactory = _ => RecordFormat.Text };
        var published = new Option<string?>("--published") { Description = "The day of publication (2025-03-07) of articles that do not tell theirs." };
        var threads = new Option<int>("--threads") { Description = "How many articles are read at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var data = new Option<string?>("--data") { Description = "A folder with reference files of your own (people.tsv, currencies.tsv …); their rows win." };
        var output = new Option<string?>("--output", "-o") { Description = "A file to print to instead of standard output." };
        var progress = new Option<bool>("--progress") { Description = "Show progress even where standard error is no terminal." };
        var syntax = new Option<SyntaxFormat>("--format") { Description = "conllu.", DefaultValueFactory = _ => SyntaxFormat.Conllu };

        var read = new Command("read", "Read articles into records of who said, met, promised what.") { files, format, published, input, encoding, largest, threads, data, output, progress };
        read.SetAction(call => new ReadCommand(terminal).Run(new ReadRequest(
            call.GetValue(files)!, Inputs(call), call.GetValue(format), Day(call.GetValue(published)), Positive(call.GetValue(threads), "--threads"), Data(call.GetValue(data)), call.GetValue(output), call.GetValue(progress))));
        var text = new Command("text", "Print the plain text of articles, to which all offsets refer.") { files, input, encoding, largest };
        text.SetAction(call => new TextCommand(terminal).Run(call.GetValue(files)!, Inputs(call)));
        var parse = new Command("parse", "Print sentences, words, parts of speech and dependencies.") { files, syntax, input, encoding, largest };
        parse.SetAction(call => new ParseCommand(terminal).Run(call.GetValue(files)!, Inputs(call)));
        return new RootCommand("Chancery reads articles into a record of who promised what to whom, each field with the characters that say so.") { read, text, parse };

        InputOptions Inputs(ParseResult call) => new(call.GetValue(input), call.GetValue(encoding), Positive(call.GetValue(largest), "--max-size"));
    }

    private static T Positive<T>(T value, string option)
        where T : System.Numerics.INumber<T> =>
        value > T.Zero ? value : throw new UsageException($"{option} {value}: give a number above zero");

    private static LocalDate? Day(string? text)
    {
        try
        {
            return text is null ? null : JsonArticles.Day(text);
        }
        catch (ArticleException problem)
        {
            throw new UsageException($"--published: {problem.Message}", problem);
        }
    }

    private static ReferenceData Data(string? folder)
    {
        if (folder is null)
            return ReferenceData.Default;
        if (!Directory.Exists(folder))
            throw new UsageException($"--data {folder}: there is no such folder");
        var data = ReferenceData.Default;
        foreach (var file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
            data = data.With(Path.GetFileName(file), File.ReadAllText(file));
        return data;
    }
}
