using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Calls;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What can be asked of a grain or a reference to one.</summary>
public static class GrainExtensions
{
    /// <summary>A reference to the grain under another of its interfaces; inside a grain, <c>this.AsReference&lt;T&gt;()</c>.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => (TGrainInterface)AsReference(grain, typeof(TGrainInterface));

    /// <summary>A reference to the grain under another of its interfaces.</summary>
    public static object AsReference(this IAddressable grain, Type interfaceType)
    {
        var (cls, key) = Identify(grain);
        return cls.Silo.Factory.Reference(interfaceType, cls, key);
    }

    /// <summary>Same as <see cref="AsReference{TGrainInterface}"/>.</summary>
    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();

    /// <summary>Which grain it is.</summary>
    public static GrainId GetGrainId(this IAddressable grain)
    {
        var (cls, key) = Identify(grain);
        return new GrainId(cls.Type, key);
    }

    /// <summary>The key of a grain that is keyed by string.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => Identify(grain).Key.ToString();

    private static (GrainClass Class, IdSpan Key) Identify(IAddressable grain) => grain switch
    {
        null => throw new ArgumentNullException(nameof(grain)),
        GrainReferenceProxy reference => (reference.Class, reference.Key),
        IGrainBase { GrainContext: Activation activation } => (activation.Class, activation.Key),
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a reference to one made by this runtime.", nameof(grain)),
    };
}
