using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace DoctorForU.EmbeddedRuntime.Hosting;

/// <summary>The rules of Orleans' GrainCollectionOptionsValidator.</summary>
internal sealed class GrainCollectionOptionsCheck : IValidateOptions<GrainCollectionOptions>
{
    public ValidateOptionsResult Validate(string? name, GrainCollectionOptions options)
    {
        if (options.CollectionQuantum <= TimeSpan.Zero)
            return ValidateOptionsResult.Fail($"CollectionQuantum is {options.CollectionQuantum}; it must be greater than 0.");
        var ages = options.ClassSpecificCollectionAge.Select(age => (age.Key, age.Value)).Prepend((Key: "any grain", Value: options.CollectionAge));
        return ages.FirstOrDefault(age => age.Value <= options.CollectionQuantum) is { Key: { } grain, Value: var tooYoung }
            ? ValidateOptionsResult.Fail($"The collection age of {grain} is {tooYoung}; it must be greater than CollectionQuantum, which is {options.CollectionQuantum}.")
            : ValidateOptionsResult.Success;
    }
}
