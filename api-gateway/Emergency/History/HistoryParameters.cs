using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DoctorForU.ApiGateway.Emergency.History;

/// <summary>Describes the parameters that the endpoints of history and events read by hand.</summary>
internal static class HistoryParameters
{
    public static Task DescribeRoom(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters =
        [
            new OpenApiParameter { Name = "hpid", In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            ErRoomsParameters.Query("hours", "How far back; default 24.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "8784" }),
        ];
        return Task.CompletedTask;
    }

    public static Task DescribeLines(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters = [ErRoomsParameters.Query("region", "Region code, or any name that a region has or had; default all.", new OpenApiSchema { Type = JsonSchemaType.String })];
        return Task.CompletedTask;
    }
}
