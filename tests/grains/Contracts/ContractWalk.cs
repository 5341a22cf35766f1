using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Contracts;

/// <summary>
/// Walks from a type through everything that it holds and says what a cluster could not carry: what is mutable, what has no serialiser or stable
/// name, and which members have no number.
/// </summary>
internal sealed class ContractWalk(params Assembly[] ours)
{
    private static readonly Type[] s_values =
        [typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid), typeof(Uri), typeof(CancellationToken)];

    private static readonly Type[] s_collections =
        [typeof(Nullable<>), typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableHashSet<>), typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>)];

    private readonly HashSet<Type> _seen = [];

    public List<string> Findings { get; } = [];

    public IReadOnlyCollection<Type> Seen => _seen;

    /// <summary>What crosses grains when a method of this interface is called.</summary>
    public void Interface(Type grain)
    {
        if (!typeof(IGrainWithStringKey).IsAssignableFrom(grain))
            Findings.Add($"{grain.Name} has no string key");
        Alias(grain);
        foreach (var method in grain.GetMethods())
        {
            Alias(method);
            foreach (var parameter in method.GetParameters())
                Value(parameter.ParameterType, $"{grain.Name}.{method.Name}({parameter.Name})");
            if (method.ReturnType.IsGenericType)
                Value(method.ReturnType.GetGenericArguments()[0], $"{grain.Name}.{method.Name}");
            else if (method.ReturnType != typeof(Task) && method.ReturnType != typeof(ValueTask))
                Findings.Add($"{grain.Name}.{method.Name} does not return a task");
        }
    }

    public void Value(Type type, string where)
    {
        if (!_seen.Add(type) || type.IsPrimitive || type.IsEnum || s_values.Contains(type))
            return;
        if (type.IsGenericType && s_collections.Contains(type.GetGenericTypeDefinition()))
        {
            foreach (var argument in type.GetGenericArguments())
                Value(argument, where);
        }
        else if (ours.Contains(type.Assembly))
            Contract(type, where);
        else
            Findings.Add($"{where} is a {type.Name}, which is no immutable type that crosses grains");
    }

    private void Contract(Type type, string where)
    {
        if (typeof(IAddressable).IsAssignableFrom(type) || type.IsInterface)
        {
            Findings.Add($"{where} is the interface {type.Name}");
            return;
        }

        if (type.GetCustomAttribute<GenerateSerializerAttribute>(inherit: false) is null)
            Findings.Add($"{type.Name} ({where}) has no [GenerateSerializer]");
        if (type.GetCustomAttribute<ImmutableAttribute>(inherit: false) is null)
            Findings.Add($"{type.Name} ({where}) has no [Immutable]");
        Alias(type);
        if (type is { IsSealed: false, IsAbstract: false })
            Findings.Add($"{type.Name} ({where}) is neither sealed nor abstract");
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            Member(type, field);
        if (type.BaseType is { } parent && ours.Contains(parent.Assembly))
            Value(parent, where);
        foreach (var derived in ours.SelectMany(assembly => assembly.GetTypes()).Where(candidate => candidate.BaseType == type))
            Value(derived, where);
    }

    private void Member(Type type, FieldInfo field)
    {
        var property = field.Name.StartsWith('<') ? type.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)], BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) : null;
        var name = $"{type.Name}.{property?.Name ?? field.Name}";
        if (!field.IsInitOnly)
            Findings.Add($"{name} can be set");
        var numbered = ((MemberInfo?)property ?? field).GetCustomAttribute<IdAttribute>() is not null;
        if (!numbered && (property is null || !PrimaryParameters(type).Contains(property.Name)))
            Findings.Add($"{name} has no [Id] and is not in the primary constructor");
        Value(field.FieldType, name);
    }

    private static IEnumerable<string?> PrimaryParameters(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => method.Name == "Deconstruct" && method.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.Name));

    private void Alias(MemberInfo member)
    {
        if (!member.IsDefined(typeof(AliasAttribute), inherit: false))
            Findings.Add($"{member.DeclaringType?.Name}{(member.DeclaringType is null ? "" : ".")}{member.Name} has no [Alias]");
    }
}
