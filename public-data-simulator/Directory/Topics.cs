namespace DoctorForU.PublicDataSimulator.Directory;

/// <summary>What each draw of a row is for; numbers apart, so that no two lean on each other.</summary>
internal static class Topics
{
    public const int District = 0;
    public const int Place = 1;
    public const int North = 2;
    public const int East = 3;
    public const int Name = 10;
    public const int Address = 20;
    public const int Phone = 30;
    public const int Oddity = 40;
    public const int Hours = 100;
    public const int Department = 200;
    public const int MoreDepartments = 210;
}
