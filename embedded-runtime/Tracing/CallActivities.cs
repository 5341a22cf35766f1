using System.Diagnostics;
using DoctorForU.EmbeddedRuntime.Calls;
using Orleans;
using Orleans.Diagnostics;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace DoctorForU.EmbeddedRuntime.Tracing;

/// <summary>Tells listeners of calls, with the names and tags that Orleans gives them. The caller's activity goes along in the request context.</summary>
internal sealed class CallActivities(DistributedContextPropagator propagator) : IIncomingGrainCallFilter
{
    /// <summary>Whether anybody listens.</summary>
    public static bool AreHeard => ActivitySources.ApplicationGrainSource.HasListeners();

    /// <summary>Starts the caller's activity, if a listener wants it; what is called in this flow carries it along.</summary>
    public Activity? StartOutgoing(GrainMethod method, GrainReferenceProxy target)
    {
        var activity = ActivitySources.ApplicationGrainSource.StartActivity(method.ActivityName, ActivityKind.Client);
        if (activity is null)
            return null;
        propagator.Inject(activity, null, static (_, key, value) => RequestContext.Set(key, value));
        Describe(activity, method.InterfaceName, method.Info.Name, target.Class.Type, target.Key);
        return activity;
    }

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        using var activity = StartIncoming(context.Request);
        if (activity is not null)
            Describe(activity, context.InterfaceName, context.MethodName, context.TargetId.Type, context.TargetId.Key);
        try
        {
            await context.Invoke();
        }
        catch (Exception exception)
        {
            Fail(activity, exception);
            throw;
        }
    }

    public static void Fail(Activity? activity, Exception exception)
    {
        if (activity is not { IsAllDataRequested: true })
            return;
        activity.SetStatus(ActivityStatusCode.Error);
        activity.SetTag("exception.type", exception.GetType().FullName);
        activity.SetTag("exception.message", exception.Message);
        activity.SetTag("exception.stacktrace", exception.ToString());
        activity.SetTag("exception.escaped", true);
    }

    private Activity? StartIncoming(IInvokable request)
    {
        propagator.ExtractTraceIdAndState(null, static (_, name, out value, out values) => (value, values) = (RequestContext.Get(name) as string, null), out var parent, out var state);
        var source = ActivitySources.ApplicationGrainSource;
        return ActivityContext.TryParse(parent, state, isRemote: true, out var caller)
            ? source.StartActivity(request.GetActivityName(), ActivityKind.Server, caller)
            : source.StartActivity(request.GetActivityName(), ActivityKind.Server);
    }

    private static void Describe(Activity activity, string service, string method, GrainType type, IdSpan key)
    {
        activity.SetTag("rpc.system.name", "orleans");
        activity.SetTag("orleans.rpc.service", service);
        activity.SetTag("rpc.method", $"{service}/{method}");
        if (activity.IsAllDataRequested)
            activity.SetTag("orleans.rpc.target_id", new GrainId(type, key).ToString());
    }
}
