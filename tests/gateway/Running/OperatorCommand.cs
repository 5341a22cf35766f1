using System.Diagnostics;

namespace DoctorForU.ApiGateway.Running;

/// <summary>The command line <c>doctorforu</c> as an operator runs it, beside a running gateway.</summary>
internal static class OperatorCommand
{
    public static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Program(), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = program.StandardOutput.ReadToEndAsync();
        var errors = await program.StandardError.ReadToEndAsync().OrFail();
        await program.WaitForExitAsync().OrFail();
        return (program.ExitCode, await output, errors);
    }

    // Its own build, beside the tests'.
    private static string Program()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(own.Parent!.Parent!.FullName, "DoctorForU.CommandLine", own.Name, "doctorforu.dll");
    }
}
