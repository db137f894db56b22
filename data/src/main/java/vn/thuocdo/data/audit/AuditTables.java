package vn.thuocdo.data.audit;

import java.util.List;
import vn.thuocdo.data.home.StoreKind;

/**
 * The table of the log, and triggers that refuse to change or remove a record. Whoever owns the
 * database can take triggers away; the chain of hashes then tells of the change.
 */
final class AuditTables {
  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS audit (
        sequence BIGINT PRIMARY KEY,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        object TEXT NOT NULL,
        address TEXT NOT NULL,
        hash TEXT NOT NULL)
      """;
  private static final String REFUSAL = "records of the audit log are only ever added";

  private AuditTables() {}

  static List<String> definitions(StoreKind kind) {
    return switch (kind) {
      case SQLITE -> List.of(TABLE, refusingSqlite("UPDATE"), refusingSqlite("DELETE"));
      case POSTGRESQL ->
          List.of(
              TABLE,
              """
              CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN RAISE EXCEPTION '%s'; END $$
              """
                  .formatted(REFUSAL),
              refusingPostgresql("audit_rows_stay", "UPDATE OR DELETE", "ROW"),
              refusingPostgresql("audit_table_stays", "TRUNCATE", "STATEMENT"));
    };
  }

  private static String refusingSqlite(String change) {
    return """
    CREATE TRIGGER IF NOT EXISTS audit_no_%s BEFORE %s ON audit
    BEGIN SELECT RAISE(ABORT, '%s'); END
    """
        .formatted(change, change, REFUSAL);
  }

  private static String refusingPostgresql(String name, String change, String each) {
    return """
    DO $$ BEGIN
      IF NOT EXISTS (
          SELECT 1 FROM pg_trigger WHERE tgname = '%s' AND tgrelid = 'audit'::regclass) THEN
        CREATE TRIGGER %s BEFORE %s ON audit
          FOR EACH %s EXECUTE FUNCTION refuse_audit_change();
      END IF;
    END $$
    """
        .formatted(name, name, change, each);
  }
}
