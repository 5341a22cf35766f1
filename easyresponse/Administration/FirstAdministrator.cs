using System.Security.Cryptography;
using System.Text;
using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Organisations;
using DoctorForU.EasyResponse.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Administration;

/// <summary>How the first administrator comes to be.</summary>
internal sealed class AdministrationOptions
{
    public const string Section = "Administration";

    /// <summary>Where the one-time code is written while there is no administrator; a file of its owner alone.</summary>
    public string CodeFile { get; set; } = "data/easyresponse.first-administrator.txt";
}

internal sealed record MakeAdministrator(Unprinted? Code, string? Name, Unprinted? Password);

internal sealed record AdministratorMade(string Id, string Name);

/// <summary>Whoever can read the server's files becomes the first administrator, once.</summary>
internal sealed partial class FirstAdministrator(Database database, SecretHashes hashes, TimeProvider time, IOptions<AdministrationOptions> options, ILogger<FirstAdministrator> logger)
    : IDisposable
{
    private const int LongestName = 80;
    private const int ShortestPassword = 12;
    private const int LongestPassword = 128;

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Writes a code at start while nobody is there to administrate.</summary>
    public async Task Prepare(CancellationToken cancel)
    {
        await using var records = database.Open();
        if (await records.Administrators.AnyAsync(cancel))
            return;

        if (!File.Exists(options.Value.CodeFile))
            PrivateFile.Write(options.Value.CodeFile, OpaqueId.NewSecret() + "\n");
        LogWaiting(options.Value.CodeFile);
    }

    public static async Task<IResult> Make(MakeAdministrator body, HttpContext http, FirstAdministrator first, AuditLog audit, CancellationToken cancel)
    {
        var errors = new BodyErrors();
        var name = errors.Text("name", body.Name, LongestName);
        if (body.Password?.Reveal() is not { Length: >= ShortestPassword and <= LongestPassword } password)
            errors.Add("password", body.Password?.Reveal().Length > LongestPassword ? "password.too-long" : "password.too-short");
        else if (!errors.Any)
            return await first.Make(body.Code?.Reveal() ?? "", name, password, http, audit, cancel);
        return errors.ToProblem();
    }

    private async Task<IResult> Make(string code, string name, string password, HttpContext http, AuditLog audit, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            await using var records = database.Open();
            if (!IsCode(code) || await records.Administrators.AnyAsync(cancel))
                return await audit.Refuse(http, AuditActs.AdministratorMake, StatusCodes.Status400BadRequest, "administrator.code-refused", "The code is not the one that is good now.");

            var made = new Administrator { Id = OpaqueId.New(), Name = name, NameKey = Organisation.KeyOf(name), PasswordHash = hashes.Of(password), CreatedAt = time.GetUtcNow() };
            await audit.Permit(http, AuditActs.AdministratorMake, reason: made.Id);
            records.Administrators.Add(made);
            await records.SaveChangesAsync(cancel);
            File.Delete(options.Value.CodeFile);
            return TypedResults.Created((string?)null, new AdministratorMade(made.Id, made.Name));
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private bool IsCode(string code) =>
        File.Exists(options.Value.CodeFile)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(File.ReadAllText(options.Value.CodeFile).Trim()));

    [LoggerMessage(LogLevel.Warning, "There is no administrator yet; the code to become the first is in {File}")]
    private partial void LogWaiting(string file);
}
