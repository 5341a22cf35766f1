namespace DoctorForU.EasyResponse.Storage;

/// <summary>What makes the database refuse to change or remove lines of the audit. The chain shows what gets past it.</summary>
internal static class AppendOnly
{
    public const string Sqlite = """
        CREATE TRIGGER audit_line_update BEFORE UPDATE ON audit_line BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END;
        CREATE TRIGGER audit_line_delete BEFORE DELETE ON audit_line BEGIN SELECT RAISE(ABORT, 'audit lines are never removed'); END;
        """;

    public const string PostgreSql = """
        CREATE FUNCTION audit_line_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit lines are never changed'; END $$;
        CREATE TRIGGER audit_line_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_line FOR EACH STATEMENT EXECUTE FUNCTION audit_line_refuse();
        """;
}
