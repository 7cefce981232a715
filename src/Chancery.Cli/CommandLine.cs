using System.CommandLine;
using Chancery.Articles;
using Chancery.Cli.Commands;
using Chancery.Cli.Commands.Ledgers;
using Chancery.Inputs;
using Chancery.Data;
using Chancery.Stores;

namespace Chancery.Cli;

/// <summary>The commands and their options.</summary>
internal static class CommandLine
{
    private const int SomeFailed = 1;
    private const int WrongCall = 2;

    /// <summary>What shells report for Ctrl-C: 128 and the number of the signal.</summary>
    private const int Interrupted = 130;

    /// <summary>Runs one call.</summary>
    /// <returns>0: all went well; 1: some inputs failed; 2: the call was wrong; 130: it was interrupted.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            // A file may be called @x; it is no list of arguments.
            var parsed = Root(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                    terminal.Fail(error.Message);
                terminal.Error.WriteLine("Try 'chancery --help'.");
                return WrongCall;
            }
            var code = parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Writer,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
            terminal.Flush();
            return code;
        }
        catch (UsageException wrong)
        {
            terminal.Fail(wrong.Message);
            return WrongCall;
        }
        catch (LedgerException problem)
        {
            terminal.Fail(problem.Message);
            return SomeFailed;
        }
        catch (OperationCanceledException) when (terminal.Stop.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (ClosedPipeException)
        {
            return 0;
        }
        catch (IOException problem)
        {
            terminal.Fail($"the output cannot be written ({problem.Message}); free some space or print elsewhere");
            return SomeFailed;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "Articles: text, saved web pages, JSON Lines, folders of them, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var input = Choice("--input", "What the files are; auto: by name, else by content.", "auto", "text", "html", "jsonl");
        var encoding = new Option<string?>("--encoding")
        {
            Description = "Their encoding (windows-1252, utf-16 …), where no byte order mark tells and it is not UTF-8.",
            HelpName = "NAME",
        };
        var largest = new Option<long>("--max-size")
        {
            Description = "The most bytes that one article may have.",
            HelpName = "BYTES",
            DefaultValueFactory = _ => InputOptions.DefaultLargestArticle,
        };
        var format = Choice("--format", "How records are printed: for people, as JSON over several lines, or as JSON a line each.", "text", "json", "jsonl");
        var published = new Option<string?>("--published")
        {
            Description = "The day of publication (2025-03-07) of articles that do not tell theirs.",
            HelpName = "DATE",
        };
        var threads = new Option<int>("--threads")
        {
            Description = "How many articles are read at once; the output is the same for any number.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var data = new Option<string?>("--data")
        {
            Description = "A folder with reference files of your own (people.tsv, currencies.tsv …); their rows win.",
            HelpName = "FOLDER",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "A file to print to instead of standard output.",
            HelpName = "FILE",
        };
        var progress = new Option<bool>("--progress") { Description = "Show progress even where standard error is no terminal." };
        var syntax = Choice("--format", "How the analysis is printed.", "conllu");

        var read = new Command("read", "Read articles into records of who said, met, promised what.") 
        {
            files, format, published, input, encoding, largest, threads, data, output, progress,
        };
        read.SetAction(call => new ReadCommand(terminal).Run(new ReadRequest(
            call.GetValue(files)!,
            Inputs(call, Target(call)),
            Enum.Parse<RecordFormat>(call.GetValue(format)!, ignoreCase: true),
            QueryOptions.Day(call.GetValue(published), "--published"),
            Positive(call.GetValue(threads), "--threads"),
            Data(call.GetValue(data)),
            Target(call),
            call.GetValue(progress))));
        var text = new Command("text", "Print the plain text of articles, to which all offsets refer.") { files, input, encoding, largest };
        text.SetAction(call => new TextCommand(terminal).Run(call.GetValue(files)!, Inputs(call, null)));
        var parse = new Command("parse", "Print sentences, words, parts of speech and dependencies.") { files, syntax, input, encoding, largest };
        parse.SetAction(call => new ParseCommand(terminal).Run(call.GetValue(files)!, Inputs(call, null)));
        var file = new Argument<string>("FILE") { Description = "An article: text, a saved web page, JSON Lines, or - for standard input." };
        var item = new Option<string?>("--item") { Description = "The item to explain, such as c3, e1 or s2; without it the items are listed.", HelpName = "ID" };
        var which = new Option<string?>("--article") { Description = "The id of the article, where the file holds several.", HelpName = "ID" };
        var explain = new Command("explain", "Explain an item of a record: each field with the characters and the rule that filled it, and what would change it.")
        {
            file, item, which, published, input, encoding, largest, data,
        };
        explain.SetAction(call => new ExplainCommand(terminal).Run(new ExplainRequest(
            call.GetValue(file)!, call.GetValue(item), call.GetValue(which), Inputs(call, null), QueryOptions.Day(call.GetValue(published), "--published"), Data(call.GetValue(data)))));
        var sources = new Command("sources", "Tell which articles are copies of one text, the likely original, and what copies changed.") { files, format, input, encoding, largest, threads };
        sources.SetAction(call => new SourcesCommand(terminal).Run(
            call.GetValue(files)!,
            Inputs(call, null),
            Enum.Parse<RecordFormat>(call.GetValue(format)!, ignoreCase: true),
            Positive(call.GetValue(threads), "--threads")));
        var wording = new Command("wording", "Show what a rewording machine has mangled, and what it stood for.") { files, format, input, encoding, largest, data };
        wording.SetAction(call => new WordingCommand(terminal).Run(
            call.GetValue(files)!, Inputs(call, null), Enum.Parse<RecordFormat>(call.GetValue(format)!, ignoreCase: true), Data(call.GetValue(data))));
        var ledger = new Option<string>("--ledger")
        {
            Description = "The ledger: a file, or postgres://user:password@host:port/database.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "chancery.db",
        };
        var add = new Command("add", "Read articles and file them in the ledger; an article that is there changes nothing.") { files, ledger, published, input, encoding, largest, threads, data, progress };
        add.SetAction(call => new AddCommand(terminal).Run(new AddRequest(
            call.GetValue(files)!, Inputs(call, null), QueryOptions.Day(call.GetValue(published), "--published"), Positive(call.GetValue(threads), "--threads"), Data(call.GetValue(data)), call.GetValue(ledger)!, call.GetValue(progress))));
        var reread = new Command("reread", "Read the articles of the ledger again that an earlier version of Chancery has read; what people confirmed stays.") { ledger, threads, data };
        reread.SetAction(call => new RereadCommand(terminal).Run(call.GetValue(ledger)!, Data(call.GetValue(data)), Positive(call.GetValue(threads), "--threads")));
        var deskOptions = new DeskOptionSet();
        var desk = new Command("desk", "Open the ledger in a browser: read, check, decide.") { ledger, data };
        foreach (var option in deskOptions.All())
            desk.Add(option);
        desk.SetAction(call => new DeskCommand(terminal).Run(deskOptions.Of(call, call.GetValue(ledger)!, Data(call.GetValue(data))), deskOptions.PasswordFile(call)));
        var root = new RootCommand(
            "Chancery reads articles into a record of who promised what to whom, each field with the characters that say so. "
            + "Exit codes: 0 all well, 1 some inputs failed, 2 wrong call.")
        {
            read, explain, text, parse, sources, wording, add, reread, desk, new UserCommand(terminal, ledger).Build(),
        };
        foreach (var command in new LedgerCommands(terminal, ledger).All())
            root.Add(command);
        return root;

        InputOptions Inputs(ParseResult call, string? target) =>
            new(Format(call.GetValue(input)!), Known(call.GetValue(encoding)), Positive(call.GetValue(largest), "--max-size"), target);

        string? Target(ParseResult call) =>
            call.GetValue(output) is { Length: > 0 } path ? NoInput(Path.GetFullPath(path), call.GetValue(files)!) : null;
    }

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', values),
            DefaultValueFactory = _ => values[0],
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static ArticleFormat Format(string name) => name switch
    {
        "text" => ArticleFormat.Text,
        "html" => ArticleFormat.Html,
        "jsonl" => ArticleFormat.JsonLines,
        _ => ArticleFormat.Auto,
    };

    private static string? Known(string? encoding) =>
        encoding is null || TextDecoder.IsKnown(encoding)
            ? encoding
            : throw new UsageException($"--encoding {encoding}: there is no such encoding; windows-1252, iso-8859-2, shift_jis, utf-16 are some");

    private static string NoInput(string target, string[] inputs) =>
        inputs.Any(i => i is not ("-" or "") && Path.GetFullPath(i) == target)
            ? throw new UsageException($"--output {target}: it is one of the inputs; print to another file")
            : target;

    private static T Positive<T>(T value, string option)
        where T : System.Numerics.INumber<T> =>
        value > T.Zero ? value : throw new UsageException($"{option} {value}: give a number above zero");

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
