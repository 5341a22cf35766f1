using DoctorForU.ApiGateway.Http;
using DoctorForU.Hospitals;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>Beds by what they are for.</summary>
/// <param name="Count">How many there are; how many are free only the live board tells.</param>
internal sealed record RegisteredBedsJson(RegisteredBedKind Kind, int Count);

internal sealed record RegisteredServiceJson(RegisteredServiceKind Kind, bool Offered);

/// <summary>What a hospital registered of its beds and services. What it did not say is in no list.</summary>
/// <param name="State">known, or unavailable: never read, and it cannot be just now.</param>
/// <param name="ReadAt">When the registry said so; null when it never did.</param>
/// <param name="Note">What it says of itself.</param>
internal sealed record RegisteredJson(
    string Hpid, RegisteredState State, DateTimeOffset? ReadAt, IReadOnlyList<RegisteredBedsJson> Beds, IReadOnlyList<RegisteredServiceJson> Services, string? Note)
{
    public static RegisteredJson From(string hpid, RegisteredAnswer answer)
    {
        var sheet = answer.Sheet ?? RegisteredSheet.Empty;
        return new(
            hpid,
            answer.State,
            answer.ReadAt?.InAnswers(),
            [.. sheet.Beds.Select(beds => new RegisteredBedsJson(beds.Kind, beds.Count))],
            [.. sheet.Services.Select(service => new RegisteredServiceJson(service.Kind, service.Offered))],
            sheet.Note);
    }
}
