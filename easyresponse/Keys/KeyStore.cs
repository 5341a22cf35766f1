using DoctorForU.EasyResponse.Http;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Keys;

/// <summary>The key ring in use. Readers take <see cref="Ring"/> once for what belongs together.</summary>
internal sealed class KeyStore
{
    private readonly KeyOptions options;
    private readonly Lock gate = new();
    private volatile KeyRing ring;

    public KeyStore(IOptions<KeyOptions> options)
    {
        this.options = options.Value;
        ring = Read();
    }

    public KeyRing Ring => ring;

    /// <summary>Whether keys can be rotated here: not when they come from the environment.</summary>
    public bool CanRotate => options.Json is null;

    /// <summary>Adds a pair of keys that seals from now on. It is on disk before it is used.</summary>
    public KeyRing Rotate()
    {
        lock (gate)
        {
            var rotated = ring.Rotated();
            PrivateFile.Write(options.File, rotated.ToJson());
            return ring = rotated;
        }
    }

    private KeyRing Read()
    {
        if (options.Json is { } json)
            return KeyRing.Parse(json) ?? throw Wrong(nameof(KeyOptions.Json), "is no key ring");

        if (!File.Exists(options.File))
            PrivateFile.Write(options.File, KeyRing.New().ToJson());
        return KeyRing.Parse(File.ReadAllText(options.File)) ?? throw Wrong(nameof(KeyOptions.File), $"{options.File} holds no key ring");
    }

    private static OptionsValidationException Wrong(string member, string what) =>
        new(KeyOptions.Section, typeof(KeyOptions), [$"{KeyOptions.Section}:{member}: {what}."]);
}
