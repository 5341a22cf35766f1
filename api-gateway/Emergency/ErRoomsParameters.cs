using System.Text.Json.Nodes;
using DoctorForU.ApiGateway.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Describes the parameters that <see cref="ErQueryReader"/> reads by hand.</summary>
internal static class ErRoomsParameters
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters =
        [
            Query("region", "Region code, or any name that a region has or had.", new OpenApiSchema { Type = JsonSchemaType.String }),
            Query("district", "District (시군구).", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = ErQuery.MaxDistrictLength }),
            Query("lat", "Degrees north of a place; then each item tells its distance.", Number("-90", "90")),
            Query("lon", "Degrees east of the place.", Number("-180", "180")),
            Query("radiusKm", "Only rooms so near to the place.", new OpenApiSchema { Type = JsonSchemaType.Number, ExclusiveMinimum = "0", Maximum = "500" }),
            Query("bed", "Only rooms with at least one free bed of each kind.", Any(ErNames.Beds)),
            Query("equipment", "Only rooms that can use each.", Any(ErNames.Equipment)),
            Query("severe", "Only rooms that say they take each of these kinds of severe illness (MKioskTy1-28), even where they also say the opposite.", Kinds()),
            Query("grade", "Only rooms of these grades.", Any(ErNames.Grades)),
            Query("freshness", "Only rooms with numbers of these age classes.", Any(ErNames.Freshness)),
            Query("sort", "Default: distance with a place, else name. available: most free beds of the first bed asked for, else general; expired rooms come last. recommended: by the published rules; needs a place; without radiusKm the radius widens by itself.", One(ErNames.Sorts)),
            Query("ageMonths", "Age of the patient in months, for the recommended order.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0", Maximum = "1500" }),
            Query("weightKg", "Weight of the patient, for the recommended order.", new OpenApiSchema { Type = JsonSchemaType.Number, ExclusiveMinimum = "0", Maximum = "500" }),
            Query("limit", "At most so many rooms; default all.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "1000" }),
        ];
        return Task.CompletedTask;
    }

    internal static OpenApiParameter Query(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    private static OpenApiSchema Number(string min, string max) => new() { Type = JsonSchemaType.Number, Minimum = min, Maximum = max };

    internal static OpenApiSchema Kinds() =>
        new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "28" } };

    internal static OpenApiSchema One<T>(EnumNames<T> names)
        where T : struct, Enum => new() { Type = JsonSchemaType.String, Enum = [.. names.All.Select(name => JsonValue.Create(name))] };

    private static OpenApiSchema Any<T>(EnumNames<T> names)
        where T : struct, Enum => new() { Type = JsonSchemaType.Array, Items = One(names) };
}
