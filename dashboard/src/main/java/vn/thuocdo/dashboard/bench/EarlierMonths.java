package vn.thuocdo.dashboard.bench;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeColumn;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.LakeType;
import vn.thuocdo.data.lake.ParquetRows;
import vn.thuocdo.data.lake.TableLayout;

/**
 * The survey and the dossiers of a sample home once more, fourteen months earlier and under other
 * numbers.
 */
record EarlierMonths(Catalogue catalogue, Home home) {
  private static final int EARLIER = 14;
  private static final Set<String> REPEATED =
      Set.of("survey_forms", "survey_members", "survey_organisations", "dossiers");
  private static final Set<String> KEPT_DATES = Set.of("birth_date");
  private static final Set<String> NUMBERED = Set.of("form_id", "dossier_code");

  /** Repeats the rows that the home has now. */
  void repeat() {
    try (Lake lake = Lake.open(home);
        DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(home.temporary()))) {
      for (String dataset : REPEATED) {
        DatasetContract contract = catalogue.dataset(dataset);
        TableLayout layout = DatasetTables.layout(contract);
        LakeTable table = lake.table(DatasetTables.accepted(dataset), layout);
        Path file = table.newFile("earlier");
        db.execute(
            "COPY (SELECT %s FROM %s) TO '%s' (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
                .formatted(
                    layout.columns().stream().map(EarlierMonths::earlier).collect(joining(", ")),
                    ParquetRows.sql(table.files(), layout),
                    file,
                    table.fieldIds()));
        table.append(List.of(file), Map.of());
      }
    }
  }

  private static String earlier(LakeColumn column) {
    String name = "\"%s\"".formatted(column.name());
    if (NUMBERED.contains(column.name())) {
      return "%1$s || '-0' AS %1$s".formatted(name);
    }
    return column.type() == LakeType.DATE && !KEPT_DATES.contains(column.name())
        ? "CAST(%1$s - INTERVAL %2$d MONTH AS DATE) AS %1$s".formatted(name, EARLIER)
        : name;
  }
}
