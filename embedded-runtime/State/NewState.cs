using System.Linq.Expressions;

namespace DoctorForU.EmbeddedRuntime.State;

/// <summary>Makes the value of a state that has no record.</summary>
internal static class NewState<T>
{
    public static Func<T> Create { get; } = Compile();

    private static Func<T> Compile()
    {
        if (!typeof(T).IsValueType && (typeof(T).IsAbstract || typeof(T).GetConstructor(Type.EmptyTypes) is null))
            throw new NotSupportedException($"{typeof(T)} has no constructor without parameters, so it cannot be a grain's state.");
        return Expression.Lambda<Func<T>>(Expression.New(typeof(T))).Compile();
    }
}
