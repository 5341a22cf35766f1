using System.Text.Json;
using DoctorForU.EasyResponse.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoctorForU.EasyResponse.People;

/// <summary>Somebody who has records here. Who it is, is sealed; only the blind index can be looked up.</summary>
internal sealed class Person
{
    public required long Id { get; init; }

    /// <summary>Blind index of the resident number, by the key pair <see cref="KeyNumber"/>.</summary>
    public required byte[] NumberIndex { get; set; }

    public required int KeyNumber { get; set; }

    /// <summary>A sealed <see cref="Identity"/>.</summary>
    public required byte[] Identity { get; set; }
}

/// <summary>Who a person is.</summary>
/// <param name="Contact">Where easyResponse reaches the person: a mail address that the person gave to a public office, never one that an organisation names.</param>
internal sealed record Identity(string Name, string Number, string Contact)
{
    public byte[] SealedFor(long person, Vault vault) => vault.Seal(JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web), Purpose(person));

    /// <summary>Fails when the row is not as it was written.</summary>
    public static Identity Of(Person person, Vault vault) =>
        vault.Open(person.Identity, Purpose(person.Id)) is { } json
            ? JsonSerializer.Deserialize<Identity>(json, JsonSerializerOptions.Web)!
            : throw new InvalidDataException($"The identity of person {person.Id} does not open.");

    // Members would print.
    public override string ToString() => "***";

    private static string Purpose(long person) => $"person:{person}";
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.HasIndex(person => person.NumberIndex).IsUnique();
        builder.HasIndex(person => person.KeyNumber);
    }
}
