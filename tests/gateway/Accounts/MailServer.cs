using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

internal sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Subject, string MessageId, string Text, string Html, bool Tls, bool Authenticated);

/// <summary>A real mail server in a process of its own, on a port that it keeps when it is started again.</summary>
internal sealed class MailServer : IDisposable
{
    public const string User = "doctorforu";
    public const string Password = "mail-server-password";

    private readonly string folder = Directory.CreateTempSubdirectory("doctorforu-smtp-").FullName;
    private Process? process;

    public MailServer()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(PrivateKey, key.ExportPkcs8PrivateKeyPem());
    }

    public int Port { get; } = GatewayProcess.FreePort();

    /// <summary>The file with its certificate, for who is to trust it.</summary>
    public string Certificate => Path.Combine(folder, "certificate.pem");

    /// <summary>What makes a gateway send its mails here.</summary>
    public string[] Settings =>
    [
        "--Mail:Transport=Smtp", "--Mail:Host=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--Mail:Port={Port}"), $"--Mail:UserName={User}", $"--Mail:Password={Password}",
    ];

    private string PrivateKey => Path.Combine(folder, "key.pem");

    public async Task Start()
    {
        process = Process.Start(new ProcessStartInfo("/usr/bin/python3",
        [
            Repository.Folder("tests/gateway/smtp/server.py"), folder, Port.ToString(CultureInfo.InvariantCulture), Certificate, PrivateKey, User, Password,
        ])
        { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync().OrFail());
    }

    public void Stop()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <summary>While it is stopped: waits until somebody tries to bring a mail, and turns them away.</summary>
    public async Task TurnsAwaySomebody()
    {
        using var closed = new TcpListener(IPAddress.Loopback, Port);
        closed.Start();
        using var caller = await closed.AcceptTcpClientAsync().OrFail();
    }

    /// <summary>The mails to an address, once there are so many, in no order.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsTo(string address, int count = 1)
    {
        await Patience.Until(() => Mails().Count(mail => mail.To.Contains(address)) >= count);
        return [.. Mails().Where(mail => mail.To.Contains(address))];
    }

    public IReadOnlyList<ReceivedMail> Mails() =>
        [.. Directory.GetFiles(folder, "*.json").Select(file => JsonSerializer.Deserialize<ReceivedMail>(File.ReadAllText(file), JsonSerializerOptions.Web)!)];

    public void Dispose()
    {
        Stop();
        Directory.Delete(folder, recursive: true);
    }
}
