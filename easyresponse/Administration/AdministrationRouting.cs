using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Tokens;

namespace DoctorForU.EasyResponse.Administration;

/// <summary>What administrators do, all of it with their token and with a line in the audit.</summary>
internal static class AdministrationRouting
{
    public static void MapAdministration(this IEndpointRouteBuilder routes)
    {
        var administration = routes.MapGroup("/admin")
            .RequireAuthorization(Policies.Administrator)
            .WithTags("Administration")
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        administration.MapOrganisationAdministration();
        administration.MapKeyAdministration();
        administration.MapAuditAdministration();
    }
}
