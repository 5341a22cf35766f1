using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace DoctorForU.Testing;

/// <summary>
/// A PostgreSQL server of the tests' own, from Debian's package: its files in a temporary folder, on loopback, on a free port. The server's
/// program refuses to run as root; there it runs as user postgres, whom the package makes.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("doctorforu-postgresql-");
    private readonly int port = FreePort();
    private Process? server;

    private PostgreSqlServer() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove();

    private string Data => Path.Combine(folder.FullName, "data");

    public static async Task<PostgreSqlServer> Start()
    {
        var started = new PostgreSqlServer();
        if (Environment.IsPrivilegedProcess)
            await Run("chown", ["postgres", started.folder.FullName]);
        await RunAsServer("initdb", ["--pgdata", started.Data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"]);
        await started.StartAgain();
        return started;
    }

    public string ConnectionString(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Database={database};Username=postgres;Timeout=30");

    /// <summary>An empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabase()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} STRATEGY wal_log", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>The server is gone at once, as when its machine loses power.</summary>
    public async Task Kill()
    {
        server!.Kill(entireProcessTree: true);
        await server.WaitForExitAsync().WaitAsync(s_patience);
    }

    public async Task StartAgain()
    {
        var (program, arguments) = AsServer("postgres", ["-D", Data, "-k", folder.FullName, "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "max_connections=400"]);
        server = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        server.OutputDataReceived += static (_, _) => { };
        server.ErrorDataReceived += static (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        var asked = Stopwatch.StartNew();
        while (!await Answers())
        {
            if (server.HasExited || asked.Elapsed > s_patience)
                throw new InvalidOperationException($"The PostgreSQL server of the tests did not start (exit code {(server.HasExited ? server.ExitCode : "none")}).");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
            await Kill();
        Remove();
    }

    private async Task<bool> Answers()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private void Remove()
    {
        if (server is { HasExited: false })
            server.Kill(entireProcessTree: true);
        if (folder.Exists)
            folder.Delete(recursive: true);
        folder.Refresh();
    }

    private static Task RunAsServer(string program, string[] arguments)
    {
        var (asWhom, all) = AsServer(program, arguments);
        return Run(asWhom, all);
    }

    private static (string Program, string[] Arguments) AsServer(string program, string[] arguments) => Environment.IsPrivilegedProcess
        ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", Installed(program), .. arguments])
        : (Installed(program), arguments);

    private static string Installed(string program) =>
        Directory.Exists("/usr/lib/postgresql") && Directory.GetDirectories("/usr/lib/postgresql").Order().LastOrDefault() is { } newest
            ? Path.Combine(newest, "bin", program)
            : throw new InvalidOperationException("These tests need PostgreSQL (Debian package postgresql); make test installs it.");

    private static async Task Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await Task.WhenAll(output, process.WaitForExitAsync()).WaitAsync(s_patience);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
