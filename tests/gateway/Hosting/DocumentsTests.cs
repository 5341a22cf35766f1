using System.Text.RegularExpressions;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Hosting;

public sealed partial class DocumentsTests
{
    [Fact]
    public void Every_page_is_in_the_index_and_every_link_of_a_page_leads_somewhere()
    {
        var folder = Repository.Folder("docs");
        var index = File.ReadAllText(Path.Combine(folder, "README.md"));

        foreach (var page in Directory.GetFiles(folder, "*.md"))
        {
            Assert.Contains(Path.GetFileName(page) is "README.md" ? "" : $"({Path.GetFileName(page)})", index, StringComparison.Ordinal);
            foreach (var link in Links().Matches(File.ReadAllText(page)).Select(match => match.Groups["path"].Value))
                Assert.True(Path.Exists(Path.Combine(folder, link)), $"{Path.GetFileName(page)}: {link} leads nowhere.");
        }
    }

    [Fact]
    public void Every_request_to_try_is_one_that_the_gateway_knows()
    {
        var operations = Hostile.ApiDocument.Read("api-gateway/openapi/v1.json").Operations.Select(operation => (operation.Method, Path: new Regex($"^{Parameter().Replace(operation.Path, "[^/]+")}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking))).ToList();

        foreach (var file in Directory.GetFiles(Repository.Folder("docs/http"), "*.http"))
        {
            var requests = Requests().Matches(File.ReadAllText(file));
            Assert.NotEmpty(requests);
            foreach (var request in requests.Where(request => request.Groups["path"].Value != "/openapi/v1.json"))
            {
                Assert.True(
                    operations.Exists(operation => operation.Method == request.Groups["method"].Value && operation.Path.IsMatch(request.Groups["path"].Value)), $"{Path.GetFileName(file)}: {request.Value} is no operation.");
            }
        }
    }

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^(?<method>[A-Z]+) \{\{host\}\}(?<path>[^? \r\n]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Requests();
}
