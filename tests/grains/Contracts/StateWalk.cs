using System.Reflection;
using System.Text.Json.Serialization;
using Orleans.Runtime;

namespace DoctorForU.Contracts;

/// <summary>Walks from a grain's state through everything that it holds and says what would not come back from the store as it went in.</summary>
internal sealed class StateWalk(params Assembly[] ours)
{
    private readonly HashSet<Type> _seen = [];

    public List<string> Findings { get; } = [];

    public void Walk(Type type, string where)
    {
        if (!_seen.Add(type))
            return;
        if (typeof(IAddressable).IsAssignableFrom(type) || type.Namespace is "Orleans.Streams" or "Orleans.Runtime")
        {
            Findings.Add($"{where} is a {type.Name}: a reference, observer or handle");
            return;
        }

        foreach (var argument in type.GetGenericArguments())
            Walk(argument, where);
        if (type.GetElementType() is { } element)
            Walk(element, where);
        if (!ours.Contains(type.Assembly))
            return;
        Shapes(type, where);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetIndexParameters().Length == 0 && property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
                Walk(property.PropertyType, $"{where}.{property.Name}");
        }
    }

    // Which of several shapes a value had is in its JSON only if its type says so; else a stored result comes back as another.
    private void Shapes(Type type, string where)
    {
        if (type.IsSealed || type.IsInterface)
            return;
        var said = type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(attribute => attribute.DerivedType).ToHashSet();
        foreach (var shape in ours.SelectMany(assembly => assembly.GetTypes()).Where(candidate => candidate is { IsAbstract: false } && candidate.IsSubclassOf(type)))
        {
            if (!said.Contains(shape))
                Findings.Add($"{type.Name} ({where}) has no [JsonDerivedType] for {shape.Name}");
            Walk(shape, where);
        }
    }
}
