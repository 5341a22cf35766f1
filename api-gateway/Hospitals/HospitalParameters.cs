using System.Text.Json.Nodes;
using DoctorForU.ApiGateway.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>Describes the parameters that <see cref="HospitalQueryReader"/> reads by hand.</summary>
internal static class HospitalParameters
{
    public static Task OfHospitals(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters =
        [
            .. Common(),
            Query("kind", "Any of these kinds.", Any(HospitalNames.Kinds)),
            Query("department", "With any of these departments.", Any(HospitalNames.Departments)),
            Query("moonlight", "Only 달빛어린이병원.", new OpenApiSchema { Type = JsonSchemaType.Boolean }),
            Query("emergency", "Only with an emergency room.", new OpenApiSchema { Type = JsonSchemaType.Boolean }),
        ];
        return Task.CompletedTask;
    }

    public static Task OfPharmacies(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters = [.. Common()];
        return Task.CompletedTask;
    }

    public static Task OfHolidays(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters = [Query("year", "Only of this year.", Whole("2018", "2100"))];
        return Task.CompletedTask;
    }

    private static IEnumerable<OpenApiParameter> Common() =>
    [
        Query("name", "Any part of the name; consonants match initials, spacing does not matter.", new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = HospitalQueryReader.LongestName }),
        Query("region", "Region code, or any name that a region has or had.", new OpenApiSchema { Type = JsonSchemaType.String }),
        Query("district", "District (시군구) of the region, by its name of today or before.", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 40 }),
        Query("lat", "Degrees north of a place; then each item tells its distance.", Number("-90", "90")),
        Query("lon", "Degrees east of the place.", Number("-180", "180")),
        Query("radiusKm", "Only so near to the place.", new OpenApiSchema { Type = JsonSchemaType.Number, ExclusiveMinimum = "0", Maximum = "500" }),
        Query("openAt", "now, or a time (2026-11-29T21:00, Korean, or with an offset): only what is open then.", new OpenApiSchema { Type = JsonSchemaType.String }),
        Query("sort", "Default: distance with a place, else name.", One(HospitalNames.Sorts)),
        Query("page", "From 1; page times size is at most 100,000.", Whole("1", "100000")),
        Query("size", "Default 20.", Whole("1", "100")),
    ];

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    private static OpenApiSchema Number(string min, string max) => new() { Type = JsonSchemaType.Number, Minimum = min, Maximum = max };

    private static OpenApiSchema Whole(string min, string max) => new() { Type = JsonSchemaType.Integer, Minimum = min, Maximum = max };

    private static OpenApiSchema One<T>(EnumNames<T> names)
        where T : struct, Enum => new() { Type = JsonSchemaType.String, Enum = [.. names.All.Select(name => JsonValue.Create(name))] };

    private static OpenApiSchema Any<T>(EnumNames<T> names)
        where T : struct, Enum => new() { Type = JsonSchemaType.Array, Items = One(names) };
}
