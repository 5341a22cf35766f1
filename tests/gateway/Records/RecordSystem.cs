using System.Net;
using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Population;
using DoctorForU.EasyResponse.Running;

namespace DoctorForU.ApiGateway.Records;

/// <summary>A gateway with an easyResponse that knows it, and what patients do there.</summary>
[CollectionDefinition(nameof(RecordSystem))]
public sealed class RecordSystem : IAsyncLifetime, ICollectionFixture<RecordSystem>
{
    public RunningGateway Gateway { get; private set; } = null!;

    public RunningServer EasyResponse { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        EasyResponse = await RunningServer.Start("--Partner:Name=DoctorForU");
        Gateway = await RunningGateway.Start(SettingsFor(EasyResponse));
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await EasyResponse.DisposeAsync();
    }

    internal static string[] SettingsFor(RunningServer easyResponse) =>
        [$"--EasyResponse:BaseUrl={easyResponse.Public}", $"--EasyResponse:SecretFile={Path.Combine(easyResponse.Folder, "partner.secret")}"];

    /// <summary>The newest code that the person was sent, once there are more than before.</summary>
    internal async Task<string> CodeOf(SyntheticPerson person, int before = 0)
    {
        await Patience.Until(() => Codes.SentTo(EasyResponse, person.Contact).Count > before);
        return Codes.SentTo(EasyResponse, person.Contact)[^1];
    }

    internal static async Task Consent(Person patient) => await Ok(await Post(patient, "/api/me/records/consent", new { version = 1 }));

    internal async Task Bind(Person patient, SyntheticPerson person) => Assert.Equal(HttpStatusCode.NoContent, (await TryBind(patient, person)).StatusCode);

    internal async Task<HttpResponseMessage> TryBind(Person patient, SyntheticPerson person)
    {
        var before = Codes.SentTo(EasyResponse, person.Contact).Count;
        var begun = await Ok(await Post(patient, "/api/me/records/binding", new { name = person.Name, birthDate = person.BirthDate, residentNumber = person.ResidentNumber }));
        return await Confirm(patient, begun, await CodeOf(person, before));
    }

    internal static Task<HttpResponseMessage> Confirm(Person patient, JsonElement begun, string code) =>
        Post(patient, "/api/me/records/binding/confirm", new { verificationId = begun.GetProperty("verificationId").GetString(), code });

    internal static Task<HttpResponseMessage> Post(Person patient, string path, object body) => patient.Send(HttpMethod.Post, path, body);

    internal static Task<JsonElement> Ok(HttpResponseMessage answer) => RunningServer.Answer(answer);
}
