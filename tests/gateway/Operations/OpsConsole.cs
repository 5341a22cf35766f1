using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>An operator at the ops console's API.</summary>
internal static class OpsConsole
{
    private static int lastPerson = 700_000;

    public static Task<ApiPatient> Someone(RunningGateway gateway, AccountRole role) => ApiPatient.Of(gateway, Interlocked.Increment(ref lastPerson), role);

    /// <summary>The one process that there is; it reports within seconds of its start.</summary>
    public static Task<JsonElement> NodeOf(ApiPatient ops) => NodeOf(async () => await ApiPatient.Ok(await ops.Send(HttpMethod.Get, "/api/ops/nodes")));

    public static Task<JsonElement> NodeOf(Person ops) => NodeOf(() => ops.Reads("/api/ops/nodes"));

    public static (string, string, string) Level(JsonElement row) => (Text(row, "category"), Text(row, "level"), Text(row, "origin"));

    public static JsonElement[] Items(JsonElement of, string list) => [.. of.GetProperty(list).EnumerateArray()];

    public static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static async Task<JsonElement> NodeOf(Func<Task<JsonElement>> nodes)
    {
        var items = Array.Empty<JsonElement>();
        await Patience.Until(async () => (items = [.. Items(await nodes(), "items")]).Length > 0);
        return Assert.Single(items);
    }
}
