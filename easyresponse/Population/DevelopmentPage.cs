using System.Globalization;
using System.Net;
using System.Text;
using DoctorForU.EasyResponse.People;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Population;

/// <summary>A few people to try, with the codes that were sent to them. They do not exist, so nothing of them is secret.</summary>
internal static class DevelopmentPage
{
    private const int Shown = 12;

    public static IResult Answer(HttpContext http, PopulationMaker maker, CodePost post, IOptions<PopulationOptions> options)
    {
        var page = new StringBuilder("""
            <!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>easyResponse · 개발용 Development</title>
            <h1>easyResponse</h1>
            <p>실제로 없는 사람들입니다. 이름, 생년월일, 주민등록번호를 그대로 입력해 볼 수 있습니다.<br><span lang="en">These people do not exist. Type their name, birth date and number as they stand here.</span></p>
            """);
        page.Append(CultureInfo.InvariantCulture, $"<p>{maker.Progress.Made:N0} / {maker.Progress.Wanted:N0}</p>");
        page.Append("<table><tr><th>이름 Name<th>생년월일 Born<th>주민등록번호 Number<th>연락처 Contact");
        foreach (var number in Enumerable.Range(0, Math.Min(Shown, maker.Progress.Made)))
            Add(page, SyntheticPerson.Make(options.Value.Seed, number));
        page.Append("</table><h2>보낸 인증번호 <span lang=\"en\">Codes sent</span></h2><ul>");
        foreach (var sent in post.Latest)
            page.Append(CultureInfo.InvariantCulture, $"<li>{WebUtility.HtmlEncode(sent.To)}: <b>{WebUtility.HtmlEncode(sent.Code)}</b>");
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Content(page.Append("</ul></html>").ToString(), "text/html; charset=utf-8", Encoding.UTF8);
    }

    private static void Add(StringBuilder page, SyntheticPerson person) => page.Append(
        CultureInfo.InvariantCulture,
        $"<tr><td>{person.Name}<td>{person.BirthDate:yyyy-MM-dd}<td>{person.ResidentNumber[..6]}-{person.ResidentNumber[6..]}<td>{person.Contact}");
}
