using System.Runtime.InteropServices;
using Chancery.Cli;

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var input = Console.OpenStandardInput();
using var output = OutputStream.Standard();
using var terminal = new Terminal(input, output, Console.OpenStandardError(), !Console.IsOutputRedirected, !Console.IsErrorRedirected, stop.Token);
return CommandLine.Run(args, terminal);

// The first signal ends the run between two records; a second one ends the process.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
