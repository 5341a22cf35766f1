using DoctorForU.Storage;

namespace DoctorForU.Emergency;

/// <summary>Tables of the history of emergency rooms.</summary>
internal static class ErHistorySchema
{
    private const string Messages =
        """
        CREATE TABLE er_message_history (
            hpid TEXT NOT NULL,
            identity TEXT NOT NULL,
            seen_at BIGINT NOT NULL,
            gone_at BIGINT NULL,
            kind INTEGER NOT NULL,
            body TEXT NOT NULL,
            severe_kind INTEGER NULL,
            valid_from BIGINT NULL,
            valid_until BIGINT NULL,
            blocking INTEGER NOT NULL,
            automatic INTEGER NULL,
            department TEXT NULL,
            PRIMARY KEY (hpid, identity, seen_at));
        CREATE INDEX er_message_history_seen ON er_message_history (seen_at);
        """;

    private static readonly string Points =
        """
        CREATE TABLE er_history (
            step INTEGER NOT NULL,
            hpid TEXT NOT NULL,
            begins_at BIGINT NOT NULL,
            latest INTEGER NOT NULL,
            low INTEGER NOT NULL,
            high INTEGER NOT NULL,
            free_sum BIGINT NOT NULL,
            samples INTEGER NOT NULL,
            beds INTEGER NULL,
            latest_at BIGINT NOT NULL,
            PRIMARY KEY (step, hpid, begins_at))
        """;

    public static SideSchema Schema { get; } = new("er", [new SideMigration(1, $"{Points} WITHOUT ROWID;\n{Messages}", $"{Points};\n{Messages}")]);
}
