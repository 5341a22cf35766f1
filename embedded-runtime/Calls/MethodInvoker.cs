using System.Linq.Expressions;
using System.Reflection;

namespace DoctorForU.EmbeddedRuntime.Calls;

/// <summary>Compiles <c>(grain, arguments) => ((IFoo)grain).Bar((A)arguments[0], …)</c>, so that no call pays for reflection.</summary>
internal static class MethodInvoker
{
    private static readonly MethodInfo s_notNull = typeof(MethodInvoker).GetMethod(nameof(NotNull), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <param name="method">A method that returns <paramref name="result"/> or the task that it can be made of.</param>
    /// <param name="result">ValueTask or ValueTask&lt;T&gt;.</param>
    public static Func<object, object?[], TResult> Compile<TResult>(MethodInfo method, Type result)
    {
        var grain = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        Expression call = Expression.Call(
            Expression.Convert(grain, method.DeclaringType!),
            method,
            method.GetParameters().Select((p, i) => Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), p.ParameterType)));

        if (method.ReturnType != result)
        {
            var task = Expression.Call(s_notNull.MakeGenericMethod(method.ReturnType), call, Expression.Constant($"{method.DeclaringType}.{method.Name}"));
            call = Expression.New(result.GetConstructor([method.ReturnType])!, task);
        }

        return Expression.Lambda<Func<object, object?[], TResult>>(call, grain, arguments).Compile();
    }

    private static TTask NotNull<TTask>(TTask? task, string method)
        where TTask : Task =>
        task ?? throw new InvalidOperationException($"{method} answered null instead of a task.");
}
