using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DoctorForU.WebHosting;

/// <summary>A setting of the shared folder, and the file that says it.</summary>
public sealed record SharedSetting(string Value, string File);

/// <summary>
/// The configuration of one environment as one service reads it: <c>shared.json</c>, and over it <c>&lt;service&gt;.json</c>. It is read as a whole, so that a
/// checkout that changes several files is taken over as a whole or not.
/// </summary>
/// <param name="Revision">The beginning of a hash over all files of the folder: the same wherever the same files are, whatever brought them.</param>
/// <param name="Errors">What is wrong with the folder, file by file; nothing of a wrong folder is to be used.</param>
public sealed record SharedFolder(string Revision, ImmutableSortedDictionary<string, SharedSetting> Settings, ImmutableArray<string> Errors)
{
    public const string SharedFile = "shared.json";

    private const int RevisionLength = 12;

    /// <summary>A folder that is not there has an error and no settings.</summary>
    public static SharedFolder Read(string folder, string service)
    {
        var settings = ImmutableSortedDictionary.CreateBuilder<string, SharedSetting>(StringComparer.OrdinalIgnoreCase);
        var errors = ImmutableArray.CreateBuilder<string>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
            foreach (var (name, content) in files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
                hash.AppendData(SHA256.HashData(content));
            }

            if (!files.ContainsKey(SharedFile))
            {
                errors.Add($"{folder}: it has no {SharedFile}.");
            }

            foreach (var name in new[] { SharedFile, service + ".json" }.Where(files.ContainsKey))
            {
                AddFile(name, files[name], settings, errors);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            errors.Add($"{folder}: {problem.Message}");
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset())[..RevisionLength], settings.ToImmutable(), errors.ToImmutable());
    }

    private static void AddFile(string name, byte[] content, ImmutableSortedDictionary<string, SharedSetting>.Builder settings, ImmutableArray<string>.Builder errors)
    {
        try
        {
            var file = new ConfigurationBuilder().AddJsonStream(new MemoryStream(content)).Build();
            foreach (var (key, value) in file.AsEnumerable().Where(pair => pair.Value is not null))
            {
                if (SecretKeys.IsSecret(key, value))
                {
                    errors.Add($"{name}: {key} is a secret; it comes by a file of {CentralOptions.Section}:{nameof(CentralOptions.SecretsFolder)} or by the environment, never by this folder.");
                }

                // The platform reads levels while a server is put together, before anything can be told: a wrong one is kept from it.
                if (LogLevels.IsLevel(key) && !LogLevels.Reads(value!))
                {
                    errors.Add($"{name}: {LogLevels.Wrong(key, value!)}");
                }
                else
                {
                    settings[key] = new(value!, name);
                }
            }
        }
        catch (Exception problem) when (problem is FormatException or JsonException)
        {
            errors.Add($"{name}: {(problem.InnerException ?? problem).Message}");
        }
    }
}
