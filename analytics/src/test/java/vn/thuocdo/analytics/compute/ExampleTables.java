package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.indicator.Example;

/** Puts the rows of a worked example into typed tables named like the datasets. */
public final class ExampleTables {
  private final DuckDb db;
  private final Catalogue catalogue;
  private final Path folder;

  public ExampleTables(DuckDb db, Catalogue catalogue, Path folder) {
    this.db = db;
    this.catalogue = catalogue;
    this.folder = folder;
  }

  public void create(Example example) {
    for (DatasetContract contract : catalogue.datasets().values()) {
      String rows = example.rows().get(contract.id());
      if (rows == null) {
        db.execute(
            "CREATE OR REPLACE TABLE \"%s_versions\" AS %s"
                .formatted(contract.id(), DatasetTables.layout(contract).emptySelect()));
      } else {
        fill(contract, rows);
      }
      view(
          contract,
          "QUALIFY row_number() OVER (PARTITION BY %s ORDER BY _event_date DESC, _row_number DESC) = 1");
    }
  }

  /** Lets the table of each dataset show every row of the example, as check queries expect. */
  void showAllRows() {
    catalogue.datasets().values().forEach(contract -> view(contract, ""));
  }

  private void view(DatasetContract contract, String shown) {
    String key = contract.key().stream().map(c -> "\"" + c + "\"").collect(joining(", "));
    db.execute(
        "CREATE OR REPLACE VIEW \"%1$s\" AS SELECT * FROM \"%1$s_versions\" %2$s"
            .formatted(contract.id(), shown.formatted(key)));
  }

  private void fill(DatasetContract contract, String rows) {
    Path csv = folder.resolve(contract.id() + ".csv");
    try {
      Files.writeString(csv, rows + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> given =
        Arrays.stream(rows.substring(0, rows.indexOf('\n')).split(",", -1))
            .map(String::strip)
            .toList();
    String event =
        contract.parent().isPresent()
            ? "(SELECT f.survey_date FROM survey_forms f WHERE f.form_id = t.form_id)"
            : contract.eventDateSql("t");
    db.execute(
        """
        CREATE OR REPLACE TABLE "%s_versions" AS
        SELECT %s, 'b000001' AS _batch_id, CAST(1 AS BIGINT) AS _landed_seq,
               _row_number, _row_number + 1 AS _line, %s AS _event_date,
               FALSE AS _supersedes
        FROM (SELECT %s, row_number() OVER () AS _row_number
              FROM read_csv('%s', header = TRUE, all_varchar = TRUE, delim = ',') r) t
        """
            .formatted(
                contract.id(),
                contract.storedColumns().stream()
                    .map(c -> "t.\"" + c.name() + "\"")
                    .collect(joining(", ")),
                event,
                contract.storedColumns().stream().map(c -> value(c, given)).collect(joining(", ")),
                csv));
  }

  private static String value(Column column, List<String> given) {
    return given.contains(column.name())
        ? "CAST(r.\"%1$s\" AS %2$s) AS \"%1$s\""
            .formatted(column.name(), column.type().lakeType().sqlType())
        : "CAST(NULL AS %2$s) AS \"%1$s\""
            .formatted(column.name(), column.type().lakeType().sqlType());
  }
}
