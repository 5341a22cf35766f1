using System.Globalization;
using System.IO.Compression;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Accounts.Export;

/// <summary>Everything that is kept of a person in one archive: each thing as JSON and, where it is a table, as comma-separated values.</summary>
internal static class OwnExport
{
    private const string ReadMe =
        """
        DoctorForU: 내 데이터 / my data

        DoctorForU가 회원님에 대해 보관하는 모든 것입니다. .json은 프로그램용, .csv는 표 프로그램용이며 내용이 같습니다.
        비밀번호와 로그인 열쇠는 되돌릴 수 없게 바꾼 값이라 넣지 않았습니다. 진료 기록은 easyResponse에 있고 DoctorForU에는 없습니다.

        This is everything that DoctorForU keeps about you. .json is for programs, .csv for spreadsheets; both say the same.
        Passwords and keys of logins are kept only in a form that cannot be turned back, and are not here. Medical records are with easyResponse and not with DoctorForU.

        """;

    public static async Task<IResult> Download(HttpContext http, SignedIn me, IEnumerable<IOwnData> sources, TimeProvider clock)
    {
        var now = clock.GetKoreanNow();
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Put(archive, OwnFile.Text("README.txt", ReadMe), now);
            foreach (var source in sources)
            {
                await foreach (var file in source.Of(me))
                    await Put(archive, file, now);
            }
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Bytes(bytes.ToArray(), "application/zip", string.Create(CultureInfo.InvariantCulture, $"doctorforu-{now:yyyyMMdd}.zip"));
    }

    private static async Task Put(ZipArchive archive, OwnFile file, DateTimeOffset now)
    {
        var entry = archive.CreateEntry(file.Name, CompressionLevel.Optimal);
        entry.LastWriteTime = now;
        await using var stream = await entry.OpenAsync();
        await stream.WriteAsync(file.Content);
    }
}
