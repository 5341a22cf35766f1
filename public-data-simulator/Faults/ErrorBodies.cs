using System.Text;

namespace DoctorForU.PublicDataSimulator.Faults;

/// <summary>Bodies of the API's errors, byte for byte.</summary>
internal static class ErrorBodies
{
    public const string LegacyContentType = "text/xml;charset=UTF-8";
    public const string PlainContentType = "text/plain;charset=UTF-8";
    public const string HtmlContentType = "text/html;charset=UTF-8";

    public static byte[] Legacy(string code) => Encoding.UTF8.GetBytes(
        "<OpenAPI_ServiceResponse>\n\t<cmmMsgHeader>\n\t\t<errMsg>SERVICE ERROR</errMsg>\n\t\t<returnAuthMsg>" + ErrorCodes.Texts[code]
        + "</returnAuthMsg>\n\t\t<returnReasonCode>" + code + "</returnReasonCode>\n\t</cmmMsgHeader>\n</OpenAPI_ServiceResponse>\n");

    public static byte[] LegacyJson(string code) => Encoding.UTF8.GetBytes(
        "{\"OpenAPI_ServiceResponse\":{\"cmmMsgHeader\":{\"errMsg\":\"SERVICE ERROR\",\"returnAuthMsg\":\"" + ErrorCodes.Texts[code]
        + "\",\"returnReasonCode\":\"" + code + "\"}}}");

    public static byte[] EnvelopeXml(string code) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<response><header><resultCode>" + code + "</resultCode><resultMsg>"
        + ErrorCodes.Texts[code] + "</resultMsg></header></response>\n");

    public static byte[] EnvelopeJson(string code) => Encoding.UTF8.GetBytes(
        "{\"response\":{\"header\":{\"resultCode\":\"" + code + "\",\"resultMsg\":\"" + ErrorCodes.Texts[code] + "\"}}}");

    public static byte[] Html() => Encoding.UTF8.GetBytes(
        "<!DOCTYPE html>\n<html lang=\"ko\"><head><meta charset=\"UTF-8\"><title>서비스 점검 중</title></head>"
        + "<body><h1>서비스 점검 중입니다.</h1><p>잠시 후 다시 이용해 주십시오.</p></body></html>\n");
}
