using Orleans.Runtime;

namespace DoctorForU;

/// <summary>Decide on a copy, write it, then swap memory.</summary>
internal static class StateWriting
{
    /// <summary>Writes a new value. Memory keeps the old one when that fails; whether storage has the new one is then found out by the next write.</summary>
    public static async Task Write<T>(this IPersistentState<T> stored, T next)
    {
        var before = stored.State;
        stored.State = next;
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            stored.State = before;
            throw;
        }
    }
}
