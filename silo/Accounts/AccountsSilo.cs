using Microsoft.Extensions.Options;
using Orleans;

namespace DoctorForU.Accounts;

/// <summary>What the grains of accounts need of their silo.</summary>
internal static class AccountsSilo
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDistributedMemoryCache();
        return services
            .AddSingleton<ISessionCache, SessionCache>()
            .AddSingleton<PasswordHashing>()
            .AddSingleton<IPasswordHashing>(hashing => hashing.GetRequiredService<PasswordHashing>())
            .AddSingleton(AccountAudit.Schema)
            .AddSingleton<AccountAudit>()
            .AddSingleton<IAccountAudit>(audit => audit.GetRequiredService<AccountAudit>())
            .AddHostedService<AccountAuditCare>()
            .AddSingleton<IFirstOperatorFile, FirstOperatorFile>()
            .AddSingleton<IMailTransport>(Transport);
    }

    /// <summary>At first start there is nobody who could invite anybody.</summary>
    public static Task EnsureOperator(IServiceProvider services, CancellationToken cancel) =>
        services.GetRequiredService<IGrainFactory>().GetGrain<ITeamGrain>(TeamKeys.Operators).EnsureFirst().WaitAsync(cancel);

    /// <summary>Mails that waited when the silo stopped go out now, not at their reminder.</summary>
    public static Task WakeOutboxes(IServiceProvider services, CancellationToken cancel) =>
        Task.WhenAll(MailShards.All.Select(shard => services.GetRequiredService<IGrainFactory>().GetGrain<IMailOutboxGrain>(shard).Status())).WaitAsync(cancel);

    private static IMailTransport Transport(IServiceProvider services) => services.GetRequiredService<IOptions<MailOptions>>().Value.Transport switch
    {
        MailTransportKind.Pickup => ActivatorUtilities.CreateInstance<PickupFolder>(services),
        MailTransportKind.Smtp => ActivatorUtilities.CreateInstance<SmtpServer>(services),
        _ => throw new InvalidOperationException("Unknown transport of mails."),
    };
}
