using DoctorForU.ApiGateway.Emergency;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>The OpenAPI document. The web client's types are made from it, so it holds the hub's messages as well.</summary>
internal static class ApiDocument
{
    private const string SchemaId = "x-schema-id";

    private static readonly Type[] HubMessages = [typeof(ErDelta), typeof(ErSubscription)];

    public static WebApplicationBuilder AddApiDocument(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi("v1", options => options.AddDocumentTransformer(Complete));
        return builder;
    }

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json").AllowAnonymous();

    private static async Task Complete(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo { Title = "DoctorForU", Version = "v1", Description = "Live boards of Korea's emergency rooms." };

        // Where this copy runs is no part of the contract.
        document.Servers = [];
        foreach (var message in HubMessages)
        {
            var schema = await context.GetOrCreateSchemaAsync(message, parameterDescription: null, cancel);
            ReferToComponents(schema, document);
            document.AddComponent(message.Name, schema);
        }
    }

    // The framework writes types that no operation names in full, with all that they hold.
    private static void ReferToComponents(OpenApiSchema schema, OpenApiDocument document)
    {
        foreach (var (name, property) in schema.Properties?.ToArray() ?? [])
        {
            schema.Properties![name] = Reference(property, document);
            if (property is OpenApiSchema { Items: { } items } list)
            {
                list.Items = Reference(items, document);
            }
        }
    }

    private static IOpenApiSchema Reference(IOpenApiSchema schema, OpenApiDocument document) =>
        schema is OpenApiSchema { Metadata: { } metadata } && metadata.TryGetValue(SchemaId, out var id) && id is string component
            && document.Components?.Schemas?.ContainsKey(component) == true
            ? new OpenApiSchemaReference(component, document)
            : schema;
}
