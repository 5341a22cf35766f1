using DoctorForU.EasyResponse.Http;
using Microsoft.OpenApi;

namespace DoctorForU.EasyResponse.Hosting;

/// <summary>The OpenAPI document of this service.</summary>
internal static class ApiDocument
{
    public static WebApplicationBuilder AddApiDocument(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "easyResponse", Version = "v1", Description = "A virtual medical-record server. Its people do not exist." };

                // Where this copy runs is no part of the contract.
                document.Servers = [];
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer((schema, context, _) =>
            {
                if (context.JsonTypeInfo.Type == typeof(Unprinted))
                    schema.Type = JsonSchemaType.String;
                return Task.CompletedTask;
            });
        });
        return builder;
    }

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json").AllowAnonymous();
}
