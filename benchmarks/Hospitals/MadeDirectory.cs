using System.Globalization;
using DoctorForU.Hospitals;
using DoctorForU.PublicDataSimulator;
using DoctorForU.PublicDataSimulator.Directory;
using Microsoft.Extensions.DependencyInjection;
using WrittenRows = DoctorForU.PublicDataSimulator.Operations.Directory.DirectoryRows;

namespace DoctorForU.Benchmarks.Hospitals;

/// <summary>The hospitals and clinics of the simulated country, read from the rows that its lists give as the directory's feed reads them.</summary>
internal static class MadeDirectory
{
    public static async Task<DirectoryEntry[]> Read()
    {
        await using var simulator = PublicDataSimulatorHost.Create(["--urls", "http://127.0.0.1:0"]);
        var (directory, written) = (simulator.Services.GetRequiredService<NationalDirectory>(), simulator.Services.GetRequiredService<WrittenRows>());
        var rows = new DirectoryRowReader(HospitalKind.Other);
        foreach (var listed in directory.Hospitals)
        {
            foreach (var field in written.Write(listed, 1).Fields)
                rows.Field(field.Tag.Name, field.Text ?? field.Number.ToString(CultureInfo.InvariantCulture));
            rows.EndRow();
        }

        // No list's row tells these: the feed asks for each department's hospitals.
        var told = directory.Hospitals.ToDictionary(listed => listed.Hpid, StringComparer.Ordinal);
        return [.. rows.ToResult().Entries.Select(entry => entry with { Departments = told[entry.Hpid].Departments, Moonlight = told[entry.Hpid].Moonlight })];
    }
}
