using System.ComponentModel.DataAnnotations;

namespace DoctorForU.Hospitals;

/// <summary>How the directory of hospitals is pulled. Section <c>HospitalDirectory</c>.</summary>
public sealed class HospitalDirectoryOptions
{
    public const string Section = "HospitalDirectory";

    /// <summary>False leaves the directory as it is: no pull is made.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Rows to ask for in a page.</summary>
    [Range(10, 1000)]
    public int PageRows { get; set; } = 1000;

    /// <summary>The wait between two pages, so that a pull takes nobody's turn.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan PageGap { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>When the day's pull begins, in Korea.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "23:59:59")]
    public TimeSpan PullAt { get; set; } = new(4, 10, 0);

    /// <summary>How soon a pull that failed goes on.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "06:00:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long what a hospital registered counts before it is read anew.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan RegisteredFor { get; set; } = TimeSpan.FromDays(7);
}
