using Chancery.Cli;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
using var terminal = new Terminal(input, output, Console.OpenStandardError(), !Console.IsOutputRedirected, !Console.IsErrorRedirected);
return CommandLine.Run(args, terminal);
