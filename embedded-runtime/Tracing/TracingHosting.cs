using System.Diagnostics;
using DoctorForU.EmbeddedRuntime.Tracing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Orleans.Hosting;

public static partial class CoreHostingExtensions
{
    /// <summary>Tells listeners of the source <c>Microsoft.Orleans.Application</c> of every call, and lets a callee's activity follow its caller's.</summary>
    public static ISiloBuilder AddActivityPropagation(this ISiloBuilder builder)
    {
        builder.Services.TryAddSingleton(DistributedContextPropagator.Current);
        builder.Services.AddSingleton<CallActivities>();
        builder.Services.AddSingleton<IIncomingGrainCallFilter>(static services => services.GetRequiredService<CallActivities>());
        return builder;
    }
}
