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
final class ExampleTables {
  private final DuckDb db;
  private final Catalogue catalogue;
  private final Path folder;

  ExampleTables(DuckDb db, Catalogue catalogue, Path folder) {
    this.db = db;
    this.catalogue = catalogue;
    this.folder = folder;
  }

  void create(Example example) {
    for (DatasetContract contract : catalogue.datasets().values()) {
      String rows = example.rows().get(contract.id());
      if (rows == null) {
        db.execute(
            "CREATE OR REPLACE TABLE \"%s\" AS %s"
                .formatted(contract.id(), DatasetTables.layout(contract).emptySelect()));
      } else {
        fill(contract, rows);
      }
    }
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
            ? "(SELECT f.survey_date FROM survey_forms f WHERE f.form_id = r.form_id)"
            : "CAST(r.\"%s\" AS DATE)".formatted(contract.eventDate());
    db.execute(
        """
        CREATE OR REPLACE TABLE "%s" AS
        SELECT %s, 'b000001' AS _batch_id, CAST(1 AS BIGINT) AS _landed_seq,
               row_number() OVER () AS _row_number, %s AS _event_date,
               CAST(0 AS BIGINT) AS _content_hash, FALSE AS _supersedes
        FROM read_csv('%s', header = TRUE, all_varchar = TRUE, delim = ',') r
        """
            .formatted(
                contract.id(),
                contract.storedColumns().stream().map(c -> value(c, given)).collect(joining(", ")),
                event,
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
