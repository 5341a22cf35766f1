using System.Globalization;
using System.Text;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Health;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace DoctorForU.ApiGateway.Health;

/// <summary>The own measurements as a file, out and in.</summary>
internal static class MeasurementFiles
{
    public const string Type = "text/csv; charset=utf-8";

    private const int MostFaultsTold = 50;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<IResult> Export(HttpContext http, SignedIn me, IClusterClient cluster, TimeProvider clock)
    {
        var all = await MeasurementEndpoints.Log(cluster, me).Measurements(me.Caller, new(null, null, null, 0, int.MaxValue));
        if (all.Outcome != HealthOutcome.Done)
            return HealthProblems.Of(all.Outcome);

        http.Response.Headers.CacheControl = "no-store";
        var name = string.Create(CultureInfo.InvariantCulture, $"doctorforu-health-{clock.GetKoreanNow():yyyyMMdd}.csv");
        return TypedResults.Bytes(MeasurementCsv.Write(all.Items.Reverse().Select(item => item.Entry)), Type, name);
    }

    public static async Task<IResult> Import(HttpRequest request, SignedIn me, Operation operation, IClusterClient cluster, TimeProvider clock)
    {
        if (await TextOf(request) is not { } text)
            return Refused([new(1, "", "csv.encoding")]);

        var entries = MeasurementCsv.Read(text, clock.GetUtcNow(), out var faults);
        if (faults.Count > 0)
            return Refused(faults);

        var answer = await MeasurementEndpoints.Log(cluster, me).Import(me.Caller, [.. entries.Select(line => line.Entry)], operation.Id);
        return answer.Outcome switch
        {
            HealthOutcome.Done => TypedResults.Ok(new ImportJson(answer.Added, answer.Already)),
            HealthOutcome.TooMany => Refused([new(entries[answer.Fault!.Value].Line, "at", "day.full")]),
            _ => HealthProblems.Of(answer.Outcome),
        };
    }

    private static async Task<string?> TextOf(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        try
        {
            return Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ProblemHttpResult Refused(IReadOnlyList<CsvFault> faults) => TypedResults.Problem(
        "Some lines are not as they may be; nothing was imported.",
        statusCode: StatusCodes.Status400BadRequest,
        extensions:
        [
            KeyValuePair.Create("code", (object?)"csv.invalid"),
            KeyValuePair.Create("lines", (object?)faults.Take(MostFaultsTold).ToArray()),
            KeyValuePair.Create("wrong", (object?)faults.Count),
        ]);
}
