namespace DoctorForU.Storage.Sqlite;

/// <summary>One process owns a store. SQLite's own locks would let a second one in between two transactions.</summary>
internal static class SqliteOwnership
{
    /// <returns>Holds the store until it is disposed.</returns>
    /// <exception cref="StoreException">Another process has it, or its folder cannot be written.</exception>
    public static FileStream Take(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new StoreException($"The store \"{path}\" is in use by another process; one process owns a store.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreException($"The store \"{path}\" is in a folder that cannot be written.", exception);
        }
    }
}
