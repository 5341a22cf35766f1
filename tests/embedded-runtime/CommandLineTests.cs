using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DoctorForU.EmbeddedRuntime.Tests;

/// <summary>The program <c>doctorforu</c> as an operator runs it.</summary>
public sealed partial class CommandLineTests(Databases databases)
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "doctorforu");

    private readonly string _path = StorePlace.NewPath();

    [Fact]
    public async Task A_store_is_copied_with_a_bar_for_each_table_and_nothing_is_lost()
    {
        await using (var before = await StoreCluster.Start(_path))
            await before.Grain<INoteGrain>("서울/내과").Write("기록");
        var database = await databases.New();

        // Bars are for terminals; script(1) is one.
        var (code, output, _) = await Start("script", ["-qec", $"{s_program} storage copy --Storage:Path={_path} '--Storage:ConnectionString={database}'", "/dev/null"]);

        Assert.Equal(0, code);
        output = ControlSequence().Replace(output, "");
        Assert.Matches(@"orleansstorage copied.*100\s?%", output);
        Assert.Matches(@"orleansstorage compared.*100\s?%", output);
        Assert.Contains("orleansstorage: 1 rows", output, StringComparison.Ordinal);
        Assert.Contains("Copied and compared", output, StringComparison.Ordinal);
        await using var after = await StoreCluster.Start(StorePlace.PostgreSql(database));
        Assert.Equal("기록", await after.Grain<INoteGrain>("서울/내과").Text());
    }

    [Fact]
    public async Task Tables_are_brought_up_to_date_on_either_store()
    {
        Assert.Equal(0, (await Run("storage", "migrate", $"--Storage:Path={_path}")).Code);
        Assert.Equal(0, (await Run("storage", "migrate", "--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={await databases.New()}")).Code);
    }

    [Fact]
    public async Task What_is_not_there_is_named_in_one_line()
    {
        var (code, _, errors) = await Run("storage", "copy", $"--Storage:Path={_path}");

        Assert.Equal(74, code);
        Assert.Contains(_path, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_it_says_which_there_are()
    {
        var (code, _, errors) = await Run();

        Assert.Equal(64, code);
        Assert.Contains("storage copy", errors, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Errors)> Run(params string[] arguments) => Start(s_program, arguments);

    private static async Task<(int Code, string Output, string Errors)> Start(string name, string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo(name, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TERM"] = "xterm" },
        })!;
        program.StandardInput.Close();
        var output = program.StandardOutput.ReadToEndAsync();
        var errors = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync().Soon();
        return (program.ExitCode, await output, errors);
    }

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ControlSequence();
}
