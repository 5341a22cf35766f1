using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace DoctorForU.WebHosting;

/// <summary>What is wrong with a configuration, all of it, by key.</summary>
public static class ConfigurationChecks
{
    /// <summary>What is wrong with the shared folder: with its files, and with keys that nothing reads.</summary>
    /// <param name="isKnown">Whether something reads the key; of the file that all services share, which others than this one may read.</param>
    public static IEnumerable<string> OfFolder(SharedFolder folder, Func<string, SharedSetting, bool> isKnown) =>
        folder.Errors.Concat(folder.Settings.Where(setting => !isKnown(setting.Key, setting.Value)).Select(setting => $"{setting.Value.File}: {setting.Key} is no setting."));

    /// <summary>What one service knows of the folder's keys.</summary>
    public static Func<string, SharedSetting, bool> KnownTo(OptionSections sections) => (key, setting) =>
        OptionSections.IsIn(key, LogLevels.Root) || sections.Knows(key) || (setting.File == SharedFolder.SharedFile && !sections.KnowsSection(key));

    /// <summary>Looks at all of a server's configuration before any part of it meets what is wrong, and builds the server.</summary>
    /// <exception cref="WrongConfigurationException">It is not as it may be.</exception>
    public static WebApplication BuildChecked(this WebApplicationBuilder builder)
    {
        var sections = new OptionSections(builder.Services);
        ImmutableArray<string> wrong = [.. OfFolder(builder.Configuration, sections), .. OfCandidate(builder.Configuration, sections)];
        return wrong.IsEmpty ? builder.Build() : throw new WrongConfigurationException(wrong, sections);
    }

    private static IEnumerable<string> OfFolder(IConfigurationRoot configuration, OptionSections sections) =>
        configuration.Providers.OfType<CentralProvider>().SelectMany(central => OfFolder(central.Folder, KnownTo(sections)));

    /// <summary>What a running server would find wrong, were this its configuration.</summary>
    public static IEnumerable<string> OfCandidate(IConfiguration candidate, OptionSections sections) =>
        from section in sections.All
        from type in section
        let unreadable = Unreadable(candidate.GetSection(section.Key), type).ToList()
        from error in unreadable.Count > 0 ? unreadable : Broken(candidate, section.Key, type)
        select error;

    private static IEnumerable<string> Broken(IConfiguration candidate, string section, Type type)
    {
        var (options, wrong) = (Activator.CreateInstance(type)!, new List<ValidationResult>());
        candidate.GetSection(section).Bind(options);
        var context = new ValidationContext(options);
        if (!Validator.TryValidateObject(options, context, wrong, validateAllProperties: true) && options is IValidatableObject whole && !type.GetProperties().Any(property => property.GetValue(options) is null))
        {
            // Left out by the framework when a single field is wrong.
            wrong.AddRange(whole.Validate(context));
        }

        return wrong.Where(result => result.ErrorMessage is not null).Select(result => Told(section, result)).Distinct(StringComparer.Ordinal);
    }

    private static string Told(string section, ValidationResult result) => result.ErrorMessage!.StartsWith(section + ":", StringComparison.Ordinal)
        ? result.ErrorMessage
        : $"{string.Join(", ", result.MemberNames.Select(member => $"{section}:{member}"))}: {result.ErrorMessage}";

    private static IEnumerable<string> Unreadable(IConfigurationSection section, Type type)
    {
        foreach (var child in section.GetChildren())
        {
            if (type.GetProperty(child.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType is not { } property || OptionKeys.IsCollection(property))
            {
                continue;
            }

            if (!OptionKeys.IsSimple(property))
            {
                foreach (var error in Unreadable(child, property))
                {
                    yield return error;
                }
            }
            else if (child.Value is { Length: > 0 } value && !Reads(value, property))
            {
                yield return $"{child.Path}: '{(SecretKeys.IsSecret(child.Path, value) ? "…" : value)}' is no {(Nullable.GetUnderlyingType(property) ?? property).Name}.";
            }
        }
    }

    private static bool Reads(string value, Type type)
    {
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or OverflowException || unreadable.InnerException is FormatException or OverflowException)
        {
            return false;
        }
    }
}
