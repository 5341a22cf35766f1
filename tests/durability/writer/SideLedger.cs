using Dapper;
using DoctorForU.Storage;

namespace DoctorForU.DurableWriter;

/// <summary>Numbers in two tables of the side store, which are written in one transaction and so must agree.</summary>
internal static class SideLedger
{
    private const string Tables = "CREATE TABLE ledger_left (n BIGINT PRIMARY KEY); CREATE TABLE ledger_right (n BIGINT PRIMARY KEY);";

    public static SideSchema Schema { get; } = new("ledger", [new SideMigration(1, Tables, Tables)]);

    /// <summary>How many numbers there are; negative when the tables do not hold 1, 2, 3 … both.</summary>
    public static Task<long> Stored(ISideStore store) => store.Read(async connection =>
    {
        var left = (await connection.QueryAsync<long>("SELECT n FROM ledger_left ORDER BY n")).ToList();
        var right = await connection.QueryAsync<long>("SELECT n FROM ledger_right ORDER BY n");
        return left.SequenceEqual(right) && left.SequenceEqual(Enumerable.Range(1, left.Count).Select(n => (long)n)) ? left.Count : -1L;
    }, CancellationToken.None);

    public static Task<int> Add(ISideStore store, long n) => store.Write(async (connection, transaction) =>
        await connection.ExecuteAsync("INSERT INTO ledger_left VALUES (@n)", new { n }, transaction)
        + await connection.ExecuteAsync("INSERT INTO ledger_right VALUES (@n)", new { n }, transaction), CancellationToken.None);
}
