using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Chancery.Tests.Stores;

/// <summary>A server of PostgreSQL that lives as long as the tests do: on loopback, on a free port, in a folder of its own.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const int Oldest = 15;
    private const string User = "chancery";

    private static readonly Lazy<string?> Binaries = new(FindBinaries);
    private static readonly Lazy<PostgresServer> Only = new(() => new PostgresServer());
    private static int _databases;

    private readonly string _folder;
    private Process? _process;

    public PostgresServer()
    {
        _folder = Directory.CreateTempSubdirectory("chancery-postgres").FullName;
        if (Environment.UserName == "root")
            Run("chown", "postgres", _folder);
        Run([.. Command("initdb"), "--pgdata", Data, "--username", User, "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"]);
        Port = FreePort();
        Start();
    }

    /// <summary>Why there can be no server, or null.</summary>
    public static string? WhyNot { get; } = Binaries.Value is null ? $"needs PostgreSQL {Oldest} or later: apt-get install postgresql (as root, dotnet test does so by itself)" : null;

    /// <summary>The server that all tests share.</summary>
    public static PostgresServer Shared => Only.Value;

    private int Port { get; }

    /// <summary>While this file is there, the end of the server is not the end of its data.</summary>
    private string Kept => Path.Combine(_folder, "kept");

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its address.</returns>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"ledger{Interlocked.Increment(ref _databases)}");
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        command.ExecuteNonQuery();
        return string.Create(CultureInfo.InvariantCulture, $"postgres://{User}@127.0.0.1:{Port}/{name}");
    }

    public void Start()
    {
        // The server ends when the pipe to this process does, so that it never outlives the tests, however they end.
        const string Guard = "\"$@\" </dev/null & server=$!; cat >/dev/null; kill -QUIT $server 2>/dev/null; wait $server; [ -e \"$0/kept\" ] || rm -rf \"$0\"";
        File.Delete(Kept);
        string[] settings = [$"port={Port}", $"unix_socket_directories={_folder}", "listen_addresses=127.0.0.1", "fsync=off", "max_connections=60", "shared_buffers=32MB", "log_min_messages=fatal"];
        _process = Process.Start(Info(["sh", "-c", Guard, _folder, .. Command("postgres"), "-D", Data, .. settings.SelectMany(s => new[] { "-c", s })]))!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Connect().Dispose();
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < TimeSpan.FromSeconds(60) && !_process.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }

    /// <summary>Stops the server as a crash would.</summary>
    public void Stop()
    {
        if (_process is null)
            return;
        File.WriteAllText(Kept, "");
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static string[] Command(string program)
    {
        var path = Path.Combine(Binaries.Value!, program);
        // PostgreSQL refuses to run as root.
        return Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", path] : [path];
    }

    private static void Run(params string[] command)
    {
        using var process = Process.Start(Info(command))!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{string.Join(' ', command)}: {error}");
    }

    private static ProcessStartInfo Info(string[] command)
    {
        var info = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/", RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = command[0] != "sh" };
        info.Environment["LC_ALL"] = "C";
        return info;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindBinaries()
    {
        const string Debian = "/usr/lib/postgresql";
        if (Environment.UserName == "root" && !File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)))
            return null;
        if (Directory.Exists(Debian))
        {
            var newest = Directory.EnumerateDirectories(Debian).Where(f => File.Exists(Path.Combine(f, "bin", "postgres")))
                .Select(f => (Folder: f, Version: int.TryParse(Path.GetFileName(f), out var version) ? version : 0)).Where(f => f.Version >= Oldest).OrderByDescending(f => f.Version).FirstOrDefault();
            if (newest.Folder is not null)
                return Path.Combine(newest.Folder, "bin");
        }
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "postgres")));
    }

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username={User};Database=postgres;Pooling=false;Timeout=5"));
        connection.Open();
        return connection;
    }
}
