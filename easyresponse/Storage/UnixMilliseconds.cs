using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DoctorForU.EasyResponse.Storage;

/// <summary>Times are kept as whole milliseconds, which every database can compare.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(),
    stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
