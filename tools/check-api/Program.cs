using DoctorForU.CheckApi;

if (args is not [var checkout, .. var rest] || rest.Length > 1)
{
    Console.Error.WriteLine("""
        Compares the public surface of the embedded runtime with the API listings of an Orleans checkout.
        usage: check-api <checkout of dotnet/orleans> [<assembly>]
        The assembly is the embedded runtime that this program was built with unless another is named.
        """);
    return 2;
}

var listings = Path.Combine(checkout, "src", "api");
if (!Directory.Exists(listings))
{
    Console.Error.WriteLine($"There is no {listings}; is {checkout} a checkout of dotnet/orleans?");
    return 2;
}

var assembly = rest is [var other] ? other : typeof(Orleans.Grain).Assembly.Location;
var comparison = new Comparison(Surfaces.OfListings(listings), Surfaces.OfAssembly(assembly));
foreach (var difference in comparison.Differences)
    Console.WriteLine(difference);
Console.WriteLine($"{comparison.Types} types and {comparison.Members} members compared, {comparison.Differences.Count} differences.");
return comparison.Differences.Count == 0 ? 0 : 1;
