using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace DoctorForU.WebHosting;

/// <summary>How text is written in JSON answers.</summary>
public static class JsonText
{
    public const string ContentType = "application/json; charset=utf-8";

    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);
}

/// <summary>Writes an enum by its name in camel case; numbers are not accepted.</summary>
public sealed class CamelCaseConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
