namespace DoctorForU.PublicDataSimulator.Faults;

/// <summary>The faults that are switched on. A call meets the oldest one for its operation; renamed provinces hold for all calls.</summary>
internal sealed class FaultBoard
{
    /// <summary>More than any test needs, and little enough to look through at every call.</summary>
    public const int Most = 100;

    private readonly Lock gate = new();
    private readonly List<Standing> standing = [];

    public IReadOnlyList<Fault> Active
    {
        get
        {
            lock (gate)
            {
                return [.. standing.Select(s => s.Fault with { Count = s.Left })];
            }
        }
    }

    /// <summary>False when too many are on already.</summary>
    public bool TryAdd(Fault fault)
    {
        lock (gate)
        {
            if (standing.Count >= Most)
                return false;

            standing.Add(new Standing(fault, fault.Count));
            return true;
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            standing.Clear();
        }
    }

    /// <summary>The fault that this call meets, which uses up one of its count.</summary>
    public Fault? Take(string operation)
    {
        lock (gate)
        {
            var found = standing.FindIndex(s => s.Hits(operation));
            if (found < 0)
                return null;

            var fault = standing[found].Fault;
            if (standing[found].Left is { } left)
            {
                if (left == 1)
                    standing.RemoveAt(found);
                else
                    standing[found] = new Standing(fault, left - 1);
            }

            return fault;
        }
    }

    /// <summary>The name that a province has now.</summary>
    public string ProvinceName(string province)
    {
        lock (gate)
        {
            foreach (var (fault, _) in standing)
            {
                if (fault.Kind == FaultKind.ProvinceRenamed && fault.From == province)
                    province = fault.To!;
            }

            return province;
        }
    }

    private readonly record struct Standing(Fault Fault, int? Left)
    {
        public bool Hits(string operation) =>
            Fault.Kind != FaultKind.ProvinceRenamed && (Fault.Operation == "*" || Fault.Operation == operation);
    }
}
