using System.Text.Json.Nodes;
using DoctorForU.ApiGateway.Hospitals;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>Describes the parameters that are read by hand.</summary>
internal static class ReservationParameters
{
    public static Task OfDays(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        (operation.Parameters ??= []).Add(Query("from", "The first day, as 2026-12-01; today when absent.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }));
        operation.Parameters.Add(Query("days", "How many days; default 7.", Whole("31")));
        return Task.CompletedTask;
    }

    public static Task OfQuick(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var departments = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. HospitalNames.Departments.All.Select(name => JsonValue.Create(name))] };
        operation.Parameters =
        [
            new OpenApiParameter { Name = "department", In = ParameterLocation.Query, Required = true, Description = "The department that is needed.", Schema = departments },
            Query("region", "Region code, or any name that a region has or had.", new OpenApiSchema { Type = JsonSchemaType.String }),
            Query("district", "District (시군구) of the region.", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 40 }),
            Query("lat", "Degrees north of a place; with lon the nearest hospitals are asked.", Number("-90", "90")),
            Query("lon", "Degrees east of the place.", Number("-180", "180")),
            Query("radiusKm", "Only so near to the place.", new OpenApiSchema { Type = JsonSchemaType.Number, ExclusiveMinimum = "0", Maximum = "500" }),
            Query("limit", "Default 10.", Whole("40")),
        ];
        return Task.CompletedTask;
    }

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    private static OpenApiSchema Number(string min, string max) => new() { Type = JsonSchemaType.Number, Minimum = min, Maximum = max };

    private static OpenApiSchema Whole(string max) => new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = max };
}
