using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Operations;

namespace DoctorForU.PublicDataSimulator.Access;

/// <summary>How the gateway says no, in the style of the day.</summary>
internal sealed class Refusals(SimulatorOptions options)
{
    private volatile RefusalStyle style = options.RefusalStyle;

    public RefusalStyle Style
    {
        get => style;
        set => style = value;
    }

    /// <summary>The firewall in front of everything has one style.</summary>
    public static Reply Forbidden() => Reply.Plain(StatusCodes.Status403Forbidden, GatewayTexts.Forbidden);

    public Reply NoSuchApi() => Say(ErrorCodes.NoSuchService, StatusCodes.Status404NotFound, GatewayTexts.NotFound);

    public Reply NoKey() => Say(ErrorCodes.AccessDenied, StatusCodes.Status401Unauthorized, GatewayTexts.Unauthorized);

    public Reply UnknownKey() => Say(ErrorCodes.KeyNotRegistered, StatusCodes.Status401Unauthorized, GatewayTexts.Unauthorized);

    public Reply QuotaExceeded() => Say(ErrorCodes.QuotaExceeded, StatusCodes.Status429TooManyRequests, GatewayTexts.QuotaExceeded);

    private Reply Say(string legacyCode, int status, string text) =>
        style == RefusalStyle.Legacy ? Reply.Legacy(legacyCode) : Reply.Plain(status, text);
}
