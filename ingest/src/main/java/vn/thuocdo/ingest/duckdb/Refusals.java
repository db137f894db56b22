package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.dataset.TextPattern;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.ingest.check.TypedSql;
import vn.thuocdo.ingest.source.RawTable;

/** Writes refused rows with every reason to the quarantine; personal text is masked. */
public final class Refusals {
  /** What stands in the place of personal text and identifiers. */
  private static final String MASK = "[P]";

  private final LandingSession session;
  private final DatasetContract contract;
  private final LakeTable quarantine;

  public Refusals(LandingSession session, DatasetContract contract, Lake lake) {
    this.session = session;
    this.contract = contract;
    this.quarantine = lake.table(DatasetTables.QUARANTINE, DatasetTables.quarantineLayout());
  }

  /** Writes what was refused of one file. */
  public void write(Staging staging, BatchId batch, String file, RawTable raw) {
    session
        .db()
        .execute(
            "CREATE OR REPLACE TABLE refused_raw AS SELECT raw.rowid + 1 AS _row_number, raw.* FROM raw"
                + " SEMI JOIN (SELECT _row_number FROM staged WHERE _refused) s ON s._row_number = raw.rowid + 1");
    String lines =
        """
        SELECT '%1$s' AS _batch_id, reason.column_name, reason.code, reason.message_vi, reason.message_en,
               reason._row_number + 1 AS line, %2$s AS raw
        FROM (%3$s) reason LEFT JOIN refused_raw r USING (_row_number)"""
            .formatted(batch, maskedRow("r"), reasons(staging));
    append(lines + malformed(batch, raw.malformedLines()), file, batch.toString());
  }

  /** Writes what was refused of rows that had waited; {@code files} names each batch's file. */
  public void writeReleased(Staging staging, Map<String, String> files) {
    String names =
        files.entrySet().stream()
            .map(e -> "('%s', '%s')".formatted(e.getKey(), e.getValue().replace("'", "''")))
            .collect(joining(", "));
    session.db().execute("CREATE OR REPLACE TABLE batch_files (_batch_id VARCHAR, file VARCHAR)");
    session.db().execute("INSERT INTO batch_files VALUES " + names);
    String rules = staging.ruleReasonsSql().orElse("SELECT NULL WHERE FALSE");
    copy(
        """
        SELECT reason._batch_id, '%s' AS dataset, f.file, reason._row_number + 1 AS line, reason.column_name,
               reason.code, reason.message_vi, reason.message_en, %s AS raw
        FROM (%s) reason
        JOIN released r ON r._batch_id = reason._batch_id AND r._row_number = reason._row_number
        LEFT JOIN batch_files f ON f._batch_id = reason._batch_id"""
            .formatted(contract.id(), maskedRow("r"), rules),
        "released");
  }

  private String reasons(Staging staging) {
    String columns = staging.columnReasonsSql();
    return staging
        .ruleReasonsSql()
        .map(
            rules ->
                columns
                    + "\nUNION ALL SELECT _row_number, column_name, code, message_vi, message_en FROM ("
                    + rules
                    + ")")
        .orElse(columns);
  }

  private String maskedRow(String from) {
    return contract.columns().stream()
        .map(column -> "'%s', %s".formatted(column.name(), masked(column, from)))
        .collect(joining(", ", "CAST(json_object(", ") AS VARCHAR)"));
  }

  private static String masked(Column column, String from) {
    if (column.personal() || column.type() == ColumnType.IDENTIFIER) {
      return "'" + MASK + "'";
    }
    String text = "%s.\"%s\"".formatted(from, column.name());
    return column.pattern().equals(Optional.of(TextPattern.TAX_CODE))
        ? "CASE WHEN %s THEN '%s' ELSE %s END"
            .formatted(TypedSql.isPersonalTaxCode(text), MASK, text)
        : text;
  }

  private static String malformed(BatchId batch, List<RawTable.MalformedLine> lines) {
    return lines.stream()
        .map(
            line ->
                """

                UNION ALL SELECT '%s', NULL, 'MALFORMED_LINE', 'Dòng không tách được thành các cột.',
                'The line cannot be split into columns: %s', %d, NULL"""
                    .formatted(batch, line.reason().replace("'", "''"), line.line()))
        .collect(joining());
  }

  private void append(String lines, String file, String batch) {
    copy(
        """
        SELECT _batch_id, '%s' AS dataset, '%s' AS file, CAST(line AS BIGINT) AS line, column_name, code,
               message_vi, message_en, raw FROM (%s)"""
            .formatted(contract.id(), file.replace("'", "''"), lines),
        batch);
  }

  private void copy(String select, String stem) {
    session
        .write(select + " ORDER BY line, column_name, code", quarantine, stem)
        .ifPresent(path -> quarantine.append(List.of(path), Map.of("kpi.batch", stem)));
  }
}
