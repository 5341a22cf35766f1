using System.Text.Json.Serialization;
using DoctorForU.EasyResponse.Administration;
using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Organisations;
using DoctorForU.EasyResponse.People;
using DoctorForU.EasyResponse.Population;
using DoctorForU.EasyResponse.Records;
using DoctorForU.EasyResponse.Storage;
using DoctorForU.EasyResponse.Tokens;

namespace DoctorForU.EasyResponse.Hosting;

/// <summary>The services of the medical-record server.</summary>
internal static class RecordServer
{
    public static WebApplicationBuilder AddRecordServer(this WebApplicationBuilder builder)
    {
        builder.AddDatabase().AddAccess().AddApiDocument();
        builder.AddChecked<KeyOptions>(KeyOptions.Section);
        builder.AddChecked<AdministrationOptions>(AdministrationOptions.Section);
        builder.AddChecked<OrganisationLimitOptions>(OrganisationLimitOptions.Section);
        builder.AddChecked<VerificationOptions>(VerificationOptions.Section);
        builder.AddChecked<ContactOptions>(ContactOptions.Section);
        builder.AddChecked<PartnerOptions>(PartnerOptions.Section);
        builder.AddChecked<PopulationOptions>(PopulationOptions.Section);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JsonText.Encoder;
            json.SerializerOptions.Converters.Add(new CamelCaseConverter<OrganisationStatus>());
            json.SerializerOptions.Converters.Add(new CamelCaseConverter<TreatmentKind>());
            json.SerializerOptions.Converters.Add(new CamelCaseConverter<Purpose>());
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.Services
            .AddSingleton<KeyStore>().AddSingleton<Vault>().AddSingleton<SecretHashes>().AddSingleton<PersonLookup>().AddSingleton<DrugCatalogue>()
            .AddSingleton<OrganisationLimits>().AddSingleton<OrganisationAdministration.Desk>().AddSingleton<FirstAdministrator>().AddSingleton<AuditVerifier>().AddSingleton<AuditReview>()
            .AddSingleton<SubjectDesk>();

        // In this order: what is prepared first, and the audit last to stop.
        builder.Services.AddSingleton<Preparation>().AddHostedService(services => services.GetRequiredService<Preparation>());
        builder.Services.AddSingleton<AuditLog>().AddHostedService(services => services.GetRequiredService<AuditLog>());
        builder.Services.AddHostedService<Partner>();
        builder.Services.AddSingleton<CodePost>().AddHostedService(services => services.GetRequiredService<CodePost>());
        builder.Services.AddSingleton<Resealing>().AddHostedService(services => services.GetRequiredService<Resealing>());
        builder.Services.AddSingleton<PopulationMaker>().AddHostedService(services => services.GetRequiredService<PopulationMaker>());
        builder.Services.AddHealthChecks().AddCheck<Preparation>("preparation", tags: [HealthRouting.Ready]);
        return builder;
    }
}
