using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>An operator at the ops console's API.</summary>
internal static class OpsConsole
{
    private const string GrainHost = "Accounts";

    private static int lastPerson = 700_000;

    public static Task<ApiPatient> Someone(RunningGateway gateway, AccountRole role) => ApiPatient.Of(gateway, Interlocked.Increment(ref lastPerson), role);

    /// <summary>The process that hosts the grains of accounts; it reports within seconds of its start.</summary>
    public static Task<JsonElement> NodeOf(ApiPatient ops) => NodeOf(ops, GrainHost);

    public static Task<JsonElement> NodeOf(Person ops) => NodeOf(() => ops.Reads("/api/ops/nodes"), GrainHost);

    public static Task<JsonElement> GatewayOf(ApiPatient ops) => NodeOf(ops, "Gateway");

    public static (string, string, string) Level(JsonElement row) => (Text(row, "category"), Text(row, "level"), Text(row, "origin"));

    public static JsonElement[] Items(JsonElement of, string list) => [.. of.GetProperty(list).EnumerateArray()];

    public static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static Task<JsonElement> NodeOf(ApiPatient ops, string role) => NodeOf(async () => await ApiPatient.Ok(await ops.Send(HttpMethod.Get, "/api/ops/nodes")), role);

    private static async Task<JsonElement> NodeOf(Func<Task<JsonElement>> nodes, string role)
    {
        var items = Array.Empty<JsonElement>();
        await Patience.Until(async () => (items = [.. Items(await nodes(), "items").Where(node => node.GetProperty("roles").EnumerateArray().Any(name => name.GetString() == role))]).Length > 0);
        return Assert.Single(items);
    }
}
