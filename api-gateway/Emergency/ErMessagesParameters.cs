using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Describes the parameters that <see cref="ErMessageQuery"/> reads by hand.</summary>
internal static class ErMessagesParameters
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters =
        [
            ErRoomsParameters.Query("region", "Region code, or any name that a region has or had.", new OpenApiSchema { Type = JsonSchemaType.String }),
            ErRoomsParameters.Query("hpid", "Only messages of one institution.", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 10 }),
            ErRoomsParameters.Query("kind", "Only messages of this kind.", ErRoomsParameters.One(ErNames.MessageKinds)),
            ErRoomsParameters.Query("severe", "Only messages about any of these kinds of severe illness (MKioskTy1-28).", ErRoomsParameters.Kinds()),
            ErRoomsParameters.Query("blocking", "Only messages that close something, or only those that do not.", new OpenApiSchema { Type = JsonSchemaType.Boolean }),
            ErRoomsParameters.Query("from", "With from or until: messages of a time, gone ones too. Shown at this time or later.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }),
            ErRoomsParameters.Query("until", "First seen before this time.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }),
            ErRoomsParameters.Query("page", "From 1.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" }),
            ErRoomsParameters.Query("size", "Messages a page; default 20.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "100" }),
        ];
        return Task.CompletedTask;
    }
}
