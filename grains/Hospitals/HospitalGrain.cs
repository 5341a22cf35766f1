using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Hospitals;

/// <summary>What a hospital's grain remembers over a restart. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("hospital.memory")]
public sealed record HospitalMemory
{
    [Id(0)]
    public RegisteredSheet? Registered { get; init; }

    /// <summary>When the registry said so.</summary>
    [Id(1)]
    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>One hospital, as public data tell it.</summary>
[GrainType("hospital.hospital")]
internal sealed partial class HospitalGrain(
    [PersistentState("hospital.hospital")] IPersistentState<HospitalMemory> stored,
    DirectoryStore directory,
    HospitalRegistry registry,
    IOptions<HospitalDirectoryOptions> options,
    TimeProvider clock,
    ILogger<HospitalGrain> logger) : Grain, IHospitalGrain
{
    private DateTimeOffset notBefore;

    private HospitalMemory Memory => stored.State;

    public Task<DirectoryEntry?> Listing() => directory.Find(this.GetPrimaryKeyString(), CancellationToken.None);

    public async Task<RegisteredAnswer> Registered()
    {
        if (IsRecent)
            return Known;
        if (await Listing() is not { } listing)
            return RegisteredAnswer.Of(RegisteredState.NotListed);
        if (listing.Kind == HospitalKind.Pharmacy)
            return new(RegisteredState.Known, RegisteredSheet.Empty, null);

        await Read(listing.Hpid);
        return Memory.Registered is null ? RegisteredAnswer.Of(RegisteredState.Unavailable) : Known;
    }

    private RegisteredAnswer Known => new(RegisteredState.Known, Memory.Registered, Memory.ReadAt);

    private bool IsRecent => Memory.ReadAt is { } readAt && clock.GetUtcNow() - readAt < options.Value.RegisteredFor;

    /// <summary>What was read before stays when it cannot be read anew, with its date.</summary>
    private async Task Read(string hpid)
    {
        var now = clock.GetUtcNow();
        if (now < notBefore)
            return;

        var result = await registry.Read(hpid, CancellationToken.None);
        if (result.Reply is { } sheet)
        {
            await stored.Write(new HospitalMemory { Registered = sheet, ReadAt = now });
            return;
        }

        notBefore = now + options.Value.RetryAfter;
        LogNotRead(hpid, result.Failure!.Code);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What {Hpid} registered could not be read: {Code}")]
    private partial void LogNotRead(string hpid, string code);
}
