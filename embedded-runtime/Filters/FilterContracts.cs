using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Serialization.Invocation
{
    /// <summary>A request, as a call filter sees it.</summary>
    public interface IInvokable
    {
        /// <summary>How many arguments it has.</summary>
        int GetArgumentCount();

        /// <summary>One argument.</summary>
        object? GetArgument(int index);

        /// <summary>Replaces one argument.</summary>
        void SetArgument(int index, object value);

        /// <summary>The method's name.</summary>
        string GetMethodName();

        /// <summary>The interface's and the method's name, with a slash between them.</summary>
        string GetActivityName();

        /// <summary>The interface's full name.</summary>
        string GetInterfaceName();

        /// <summary>The interface.</summary>
        Type GetInterfaceType();

        /// <summary>The interface's method.</summary>
        MethodInfo GetMethod();
    }
}

namespace Orleans
{
    /// <summary>Wraps the calls that grains receive. Registered ones run in order; a grain that implements it itself comes last.</summary>
    public interface IIncomingGrainCallFilter
    {
        /// <summary>Calls <see cref="IGrainCallContext.Invoke"/> to go on, or does not.</summary>
        Task Invoke(IIncomingGrainCallContext context);
    }

    /// <summary>A filter as a delegate.</summary>
    public delegate Task IncomingGrainCallFilterDelegate(IIncomingGrainCallContext context);

    /// <summary>A call on its way.</summary>
    public interface IGrainCallContext
    {
        /// <summary>The arguments.</summary>
        IInvokable Request { get; }

        /// <summary>The grain object.</summary>
        object Grain { get; }

        /// <summary>The calling grain, if a grain called.</summary>
        GrainId? SourceId { get; }

        /// <summary>The called grain.</summary>
        GrainId TargetId { get; }

        /// <summary>The interface called through.</summary>
        GrainInterfaceType InterfaceType { get; }

        /// <summary>The full name of the interface that declares the method.</summary>
        string InterfaceName { get; }

        /// <summary>The method's name.</summary>
        string MethodName { get; }

        /// <summary>The interface's method.</summary>
        MethodInfo InterfaceMethod { get; }

        /// <summary>What the caller gets; known after <see cref="Invoke"/>, and may be replaced.</summary>
        object? Result { get; set; }

        /// <summary>Goes on to the next filter or to the grain.</summary>
        Task Invoke();
    }

    /// <summary>A call that arrived.</summary>
    public interface IIncomingGrainCallContext : IGrainCallContext
    {
        /// <summary>The activation.</summary>
        IGrainContext TargetContext { get; }

        /// <summary>The class's method, where its attributes are.</summary>
        MethodInfo ImplementationMethod { get; }
    }
}
