namespace DoctorForU.PublicDataSimulator.Faults;

/// <summary>Result codes of the API and their texts.</summary>
internal static class ErrorCodes
{
    public const string InvalidParameter = "10";
    public const string NoSuchService = "12";
    public const string AccessDenied = "20";
    public const string QuotaExceeded = "22";
    public const string KeyNotRegistered = "30";

    public static readonly IReadOnlyDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["01"] = "APPLICATION_ERROR",
        ["02"] = "DB_ERROR",
        ["03"] = "NODATA_ERROR",
        ["04"] = "HTTP_ERROR",
        ["05"] = "SERVICETIMEOUT_ERROR",
        [InvalidParameter] = "INVALID_REQUEST_PARAMETER_ERROR",
        ["11"] = "NO_MANDATORY_REQUEST_PARAMETERS_ERROR",
        [NoSuchService] = "NO_OPENAPI_SERVICE_ERROR",
        [AccessDenied] = "SERVICE_ACCESS_DENIED_ERROR",
        ["21"] = "TEMPORARILY_DISABLE_THE_SERVICEKEY_ERROR",
        [QuotaExceeded] = "LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR",
        ["23"] = "LIMITED_NUMBER_OF_SERVICE_REQUESTS_PER_SECOND_EXCEEDS_ERROR",
        ["29"] = "BLACKLIST_IP_ACCESS_ERROR",
        [KeyNotRegistered] = "SERVICE_KEY_IS_NOT_REGISTERED_ERROR",
        ["31"] = "DEADLINE_HAS_EXPIRED_ERROR",
        ["32"] = "UNREGISTERED_IP_ERROR",
        ["33"] = "UNSIGNED_CALL_ERROR",
        ["99"] = "UNKNOWN_ERROR",
    };
}
