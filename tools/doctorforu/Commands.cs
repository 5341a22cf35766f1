using DoctorForU.Storage;
using DoctorForU.Storage.Backup;
using DoctorForU.WebHosting;

namespace DoctorForU.CommandLine;

/// <summary>The commands, and what went wrong in one line.</summary>
internal static class Commands
{
    /// <summary>As in sysexits.h: EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_CANTCREAT, EX_IOERR and EX_CONFIG.</summary>
    private const int WrongUsage = 64;
    private const int Damaged = 65;
    private const int NotThere = 66;
    private const int Occupied = 73;
    private const int StoreFailed = 74;
    private const int WrongConfiguration = 78;

    private const string Usage = """
        doctorforu storage migrate   bring the tables of the store up to date; it must not be in use
        doctorforu storage copy      copy everything from SQLite to PostgreSQL; neither may be in use. Run it again to go on after an interruption
            --start-over             empty what an unfinished copy has brought to PostgreSQL, and begin again

        doctorforu backup create     copy the SQLite store to a new folder; the server may run
            --to=FOLDER              where the backup of the store goes
            --keys-to=FOLDER         where the backup of the keys goes; keep the two apart
        doctorforu backup verify     read a backup anew and compare it with its manifest
            --from=FOLDER, --keys-from=FOLDER
        doctorforu backup restore    put a backup where the settings say that store and keys are; nothing may be there
            --from=FOLDER, --keys-from=FOLDER

        doctorforu config check      look at the shared configuration of an environment as every service would
            --folder=FOLDER          such as deploy/config/production

        Settings, also from the environment (Storage__Provider …), as the server reads them:
            --Storage:Provider=Sqlite|PostgreSql   which store to migrate
            --Storage:Path=FILE                    the SQLite file (data/doctorforu.db)
            --Storage:ConnectionString=TEXT        the PostgreSQL database
            --Keys:Folder=FOLDER                   the keys (data/keys)
        """;

    public static async Task<int> Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        try
        {
            if (Find(arguments) is not { } command)
                throw new UsageException(Usage);
            await command(new CommandSettings(arguments[2..]), output);
            return 0;
        }
        catch (Exception exception) when (CodeOf(exception) is { } code)
        {
            await errors.WriteLineAsync(exception.Message);
            return code;
        }
    }

    private static Func<CommandSettings, TextWriter, Task>? Find(string[] arguments) => arguments switch
    {
        ["storage", "migrate", ..] => StorageCommands.Migrate,
        ["storage", "copy", ..] => StorageCommands.Copy,
        ["config", "check", ..] => ConfigCommands.Check,
        ["backup", "create", ..] => BackupCommands.Create,
        ["backup", "verify", ..] => BackupCommands.Verify,
        ["backup", "restore", ..] => BackupCommands.Restore,
        _ => null,
    };

    private static int? CodeOf(Exception exception) => exception switch
    {
        UsageException => WrongUsage,
        WrongConfigurationException => WrongConfiguration,

        // The binder's own words for a value of the wrong type; they name the key.
        InvalidOperationException { InnerException: FormatException } => WrongUsage,
        BackupException { Failure: BackupFailure.NotThere } => NotThere,
        BackupException { Failure: BackupFailure.Occupied } => Occupied,
        BackupException => Damaged,
        StoreException or IOException or UnauthorizedAccessException => StoreFailed,
        _ => null,
    };
}
