using System.ComponentModel;
using System.Reflection;
using DoctorForU.Telemetry;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>The options that a server reads, by section: every type of ours that is configured and names its section in a constant <c>Section</c>.</summary>
public sealed class OptionSections(IServiceCollection services)
{
    private const string SectionConstant = "Section";

    private readonly Lazy<ILookup<string, Type>> all = new(() => services
        .Select(service => service.ServiceType)
        .Where(type => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>))
        .Select(type => type.GenericTypeArguments[0])
        .Distinct()
        .Where(type => SectionOf(type) is not null)
        .ToLookup(type => SectionOf(type)!, StringComparer.OrdinalIgnoreCase));

    public ILookup<string, Type> All => all.Value;

    /// <summary>Whether a section, or one above or below it, is known at all.</summary>
    public bool KnowsSection(string key) => All.Any(section => IsIn(key, section.Key));

    /// <summary>Whether there is an option of this key.</summary>
    public bool Knows(string key) => All.Where(section => IsIn(key, section.Key)).Any(section => section.Any(type => OptionKeys.Find(type, Below(key, section.Key)) is not null));

    /// <summary>Whether a running server takes a new value of this key over.</summary>
    public bool IsReloadable(string key) => LogLevels.IsLevel(key)
        || All.Where(section => IsIn(key, section.Key)).Any(section => section.Any(type => OptionKeys.Find(type, Below(key, section.Key))?.IsDefined(typeof(ReloadableAttribute)) == true));

    public static bool IsIn(string key, string section) => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase);

    private static string Below(string key, string section) => key[(section.Length + 1)..];

    private static string? SectionOf(Type type) => type.GetField(SectionConstant, BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string;
}

/// <summary>Log levels, which the platform reads itself.</summary>
public static class LogLevels
{
    public const string Root = "Logging";

    /// <summary>The category that stands for all that nothing else is said of.</summary>
    public const string Default = "Default";

    private const string Levels = "LogLevel";

    public static bool Reads(string value) => value.Length == 0 || Enum.TryParse<LogLevel>(value, ignoreCase: true, out _);

    public static string Wrong(string key, string value) => $"{key}: '{value}' is none of {string.Join(", ", Enum.GetNames<LogLevel>())}.";

    /// <summary>The key of a category's level, whoever writes the log.</summary>
    public static string KeyOf(string category) => $"{Root}:{Levels}:{category}";

    internal static string CategoryOf(string key) => key[(Root.Length + Levels.Length + 2)..];

    public static bool IsLevel(string key) => OptionSections.IsIn(key, Root) && key.Contains($":{Levels}:", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Options as the configuration binder sees them.</summary>
internal static class OptionKeys
{
    /// <summary>The property that a path below its type's section ends at; null when there is none. What is below a list or a table of the operator's own words is taken as it is.</summary>
    public static PropertyInfo? Find(Type type, string path)
    {
        var (name, rest) = path.Split(':', 2) is [var first, var more] ? (first, more) : (path, null);
        var property = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        return property is null || rest is null || IsCollection(property.PropertyType) ? property : IsSimple(property.PropertyType) ? null : Find(property.PropertyType, rest);
    }

    public static bool IsSimple(Type type) => TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    public static bool IsCollection(Type type) => !IsSimple(type) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type);
}
