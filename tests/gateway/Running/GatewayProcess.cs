using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DoctorForU.ApiGateway.Running;

/// <summary>A gateway in a process of its own, for tests that kill it or that need an environment of its own.</summary>
internal sealed class GatewayProcess : IDisposable
{
    private readonly Process process;

    private GatewayProcess(Process process, Uri address, Uri inner)
    {
        this.process = process;
        Internal = inner;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    /// <summary>The listener for machines.</summary>
    public Uri Internal { get; }

    /// <summary>Bytes of memory that the process has now.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <param name="folder">Where its store, keys and mails are; what another process left there is taken over.</param>
    /// <param name="certificates">A file of certificates to trust beside the machine's; null for none.</param>
    public static async Task<GatewayProcess> Start(string folder, string? certificates, params string[] settings)
    {
        var (port, inner) = (FreePort(), FreePort());
        var start = Command(folder, [$"--Listen:Public=127.0.0.1:{port}", $"--Listen:Internal=127.0.0.1:{inner}", .. settings]);
        if (certificates is not null)
        {
            start.Environment["SSL_CERT_FILE"] = certificates;
        }

        var started = Process.Start(start)!;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        var gateway = new GatewayProcess(started, new Uri($"http://127.0.0.1:{port}"), new Uri($"http://127.0.0.1:{inner}"));
        await Patience.Until(gateway.Answers);
        return gateway;
    }

    /// <summary>Starts one that is to end by itself.</summary>
    /// <returns>Its exit code and what it says on the error stream.</returns>
    public static async Task<(int Code, string Errors)> Fail(string folder, params string[] settings)
    {
        using var started = Process.Start(Command(folder, [$"--Listen:Public=127.0.0.1:{FreePort()}", $"--Listen:Internal=127.0.0.1:{FreePort()}", .. settings]))!;
        started.BeginOutputReadLine();
        var errors = started.StandardError.ReadToEndAsync();
        await Patience.Until(() => Task.FromResult(started.HasExited));
        return (started.ExitCode, await errors);
    }

    private static ProcessStartInfo Command(string folder, string[] settings) => new("dotnet", (string[])
    [
        Program(),
        "--PublicData:BaseUrl=http://127.0.0.1:9",
        "--PublicData:Retries=0",
        "--HospitalDirectory:Enabled=false",
        $"--Storage:Path={Path.Combine(folder, "state.db")}",
        $"--Keys:Folder={Path.Combine(folder, "keys")}",
        $"--Mail:PickupFolder={Path.Combine(folder, "mail")}",
        $"--Accounts:FirstOperatorFile={Path.Combine(folder, "first-operator.txt")}",
        "--Accounts:MailGap=00:00:00",
        "--RateLimits:Enabled=false",
        "--Logging:LogLevel:Default=Error",
        $"--contentRoot={Repository.Folder("api-gateway")}",
        .. settings,
    ])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };

    /// <summary>Asks it to stop, as systemd and Docker do (SIGTERM), and does not wait.</summary>
    public void Ask()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <returns>The exit code.</returns>
    public async Task<int> Ends()
    {
        await process.WaitForExitAsync().OrFail();
        return process.ExitCode;
    }

    /// <summary>As a machine that loses power would.</summary>
    public void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
        Http.Dispose();
    }

    internal static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task<bool> Answers()
    {
        Assert.False(process.HasExited, "The gateway ended at its start.");
        try
        {
            return (await Http.GetAsync("/health/live")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    // The gateway's own build, beside the tests'.
    private static string Program()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(own.Parent!.Parent!.FullName, "DoctorForU.ApiGateway", own.Name, "DoctorForU.ApiGateway.dll");
    }
}
