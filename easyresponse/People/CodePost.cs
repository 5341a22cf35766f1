using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net.Mail;
using System.Threading.Channels;
using DoctorForU.EasyResponse.Http;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.People;

/// <summary>How codes reach people.</summary>
internal sealed class ContactOptions : IValidatableObject
{
    public const string Section = "Contact";

    /// <summary>Messages are written into this folder, readable by the server's owner alone, unless there is a mail server.</summary>
    public string Folder { get; set; } = "data/easyresponse-codes";

    /// <summary>The mail server that sends them, as host or host:port.</summary>
    public string? SmtpServer { get; set; }

    [Required]
    public string Sender { get; set; } = "no-reply@easyresponse.example";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MailAddress.TryCreate(Sender, out _))
            yield return new ValidationResult("Not a mail address.", [nameof(Sender)]);
        if (SmtpServer is not null && !Uri.TryCreate($"smtp://{SmtpServer}", UriKind.Absolute, out _))
            yield return new ValidationResult("Not a host, or host:port.", [nameof(SmtpServer)]);
    }
}

/// <summary>A code on its way.</summary>
internal sealed record SentCode(string To, string Code)
{
    public override string ToString() => "***";
}

/// <summary>Sends codes, apart from the requests that asked for them: how long it takes tells nobody whether there was anything to send.</summary>
internal sealed partial class CodePost(IOptions<ContactOptions> options, TimeProvider time, ILogger<CodePost> logger) : BackgroundService
{
    private const int Waiting = 1_000;
    private const int Kept = 10;

    private readonly Channel<SentCode> letters = Channel.CreateBounded<SentCode>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentQueue<SentCode> latest = new();
    private long number;

    /// <summary>The newest, for the development page.</summary>
    public IEnumerable<SentCode> Latest => latest.Reverse();

    public void Send(string to, string code) => letters.Writer.TryWrite(new(to, code));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await foreach (var letter in letters.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Deliver(letter, stoppingToken);
                Keep(letter);
            }
            catch (Exception failure) when (failure is SmtpException or IOException or UnauthorizedAccessException)
            {
                // The person asks again; a code that comes too late is worth nothing.
                LogFailed(failure.GetType().Name);
            }
        }
    }

    private async Task Deliver(SentCode letter, CancellationToken cancel)
    {
        using var message = new MailMessage(options.Value.Sender, letter.To, "easyResponse 인증번호 / verification code", TextOf(letter.Code));
        if (options.Value.SmtpServer is { } server)
        {
            var address = new Uri($"smtp://{server}");
            using var smtp = new SmtpClient(address.Host, address.Port > 0 ? address.Port : 25);
            await smtp.SendMailAsync(message, cancel);
            return;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyyMMddTHHmmssfff}-{Interlocked.Increment(ref number):0000}.txt");
        PrivateFile.Write(Path.Combine(options.Value.Folder, name), $"To: {letter.To}\n\n{TextOf(letter.Code)}");
    }

    private void Keep(SentCode letter)
    {
        latest.Enqueue(letter);
        while (latest.Count > Kept)
            latest.TryDequeue(out _);
    }

    private static string TextOf(string code) => $"""
        인증번호: {code}
        10분 안에 한 번만 쓸 수 있습니다. 요청한 적이 없다면 무시하세요.

        Code: {code}
        It is good once, for ten minutes. If you did not ask for it, ignore this message.

        """;

    [LoggerMessage(LogLevel.Error, "A code could not be sent: {Failure}")]
    private partial void LogFailed(string failure);
}
