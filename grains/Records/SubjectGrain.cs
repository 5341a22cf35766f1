using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Records;

/// <summary>Whose account a person is bound to.</summary>
[GenerateSerializer, Immutable, Alias("records.subject-state")]
public sealed record SubjectHolder
{
    [Id(0)]
    public string? UserId { get; init; }
}

/// <summary>The one place that says which account a person belongs to.</summary>
[GrainType("records.subject")]
internal sealed class SubjectGrain([PersistentState("records.subject")] IPersistentState<SubjectHolder> stored) : Grain, ISubjectGrain
{
    public async Task<string> Claim(string userId)
    {
        if (stored.State.UserId is { } holder)
            return holder;

        await stored.Write(new SubjectHolder { UserId = userId });
        return userId;
    }

    public async Task Release(string userId)
    {
        if (stored.State.UserId == userId)
            await stored.ClearStateAsync();
    }
}
