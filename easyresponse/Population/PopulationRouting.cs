using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Population;

/// <summary>How far the making of people is; and, in development, who they are.</summary>
internal static class PopulationRouting
{
    public static void MapPopulation(this WebApplication app)
    {
        app.MapGet("/health/population", Progress).AllowAnonymous().WithTags("Health").WithSummary("How many of the synthetic people are there.");
        if (app.Services.GetRequiredService<IOptions<PopulationOptions>>().Value.DevelopmentPage)
            app.MapGet("/development", DevelopmentPage.Answer).AllowAnonymous().ExcludeFromDescription();
    }

    private static Ok<PopulationProgress> Progress(PopulationMaker maker) => TypedResults.Ok(maker.Progress);
}
