using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Http;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts.Export;

/// <summary>The profile, and where somebody is logged in.</summary>
internal sealed class AccountData(IClusterClient cluster) : IOwnData
{
    public async IAsyncEnumerable<OwnFile> Of(SignedIn me)
    {
        var user = cluster.GetGrain<IUserGrain>(me.UserId);
        if (await user.Profile(me.UserId) is { } profile)
            yield return new("profile.json", JsonSerializer.SerializeToUtf8Bytes(ProfileJson.From(profile), AccountJson.Plain));

        var sessions = await user.Sessions(me.UserId);
        IReadOnlyList<DeviceJson> devices = [.. sessions.Select(session => new DeviceJson(session.Id, session.Device, session.CreatedAt.InAnswers(), session.LastUsedAt.InAnswers(), session.Id == me.Caller.SessionId))];
        yield return new("sessions.json", JsonSerializer.SerializeToUtf8Bytes(devices, AccountJson.Plain));
        var csv = new CsvText().Add("device").Add("createdAt").Add("lastUsedAt").EndRecord();
        foreach (var device in devices)
            csv.Add(device.Device).Add(CsvText.Time(device.CreatedAt)).Add(CsvText.Time(device.LastUsedAt)).EndRecord();
        yield return new("sessions.csv", csv.ToUtf8());
    }
}
