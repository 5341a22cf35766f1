using System.Runtime.Versioning;
using DoctorForU.EasyResponse.Running;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>The file by which another program on the machine is let in.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PartnerTests
{
    [Theory]
    [InlineData(false, UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(true, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead)]
    public async Task A_secret_is_its_owner_s_alone_unless_the_folder_is_shared_with_a_group(bool isShared, UnixFileMode mode)
    {
        var folder = Directory.CreateTempSubdirectory("easyresponse-shared-");
        var file = Path.Combine(folder.FullName, "partner");
        folder.UnixFileMode = isShared ? folder.UnixFileMode | UnixFileMode.GroupRead | UnixFileMode.SetGroup : folder.UnixFileMode;

        await using var server = await RunningServer.Start("--Partner:Name=DoctorForU", $"--Partner:SecretFile={file}");

        Assert.Equal(mode, File.GetUnixFileMode(file));
        await server.Token("DoctorForU", (await File.ReadAllTextAsync(file)).Trim());
        folder.Delete(recursive: true);
    }
}
