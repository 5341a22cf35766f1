using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>Options that are checked before anything starts; what is wrong is told by configuration key.</summary>
public static class CheckedOptions
{
    public static void AddChecked<T>(this IHostApplicationBuilder builder, string section)
        where T : class
    {
        builder.Services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<T>>(new ByAnnotations<T>(section));
    }

    private sealed class ByAnnotations<T>(string section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var wrong = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(wrong.Select(result =>
                    $"{string.Join(", ", result.MemberNames.Select(member => $"{section}:{member}"))}: {result.ErrorMessage}"));
        }
    }
}
