package vn.thuocdo.ingest.spark;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.data.spark.SparkJobs;
import vn.thuocdo.data.spark.SparkTables;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.ingest.check.StagingSql;
import vn.thuocdo.ingest.check.TypedSql;
import vn.thuocdo.ingest.duckdb.CheckedRows;
import vn.thuocdo.ingest.duckdb.DuckDbDialect;
import vn.thuocdo.ingest.duckdb.LandedRows;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.duckdb.Staging;
import vn.thuocdo.ingest.engine.FileRows;
import vn.thuocdo.ingest.engine.LandingTerms;
import vn.thuocdo.ingest.source.RawTable;
import vn.thuocdo.ingest.source.SourceFile;
import vn.thuocdo.ingest.source.SourceFormat;
import vn.thuocdo.ingest.source.SourceParts;

/**
 * The rows of an extract in the hands of Spark: it types, checks, compares and writes them. What is
 * left, counts and the few rows that are refused, is read from its Parquet files by the session.
 */
final class SparkRows implements FileRows {
  private final SourceParts source;
  private final LandingSession landing;
  private final SparkSession spark;
  private final Path scratch;
  private final SparkTables tables;
  private Optional<SparkSource> rows = Optional.empty();
  private Optional<CheckedRows> checked = Optional.empty();
  private Optional<Staging> staging = Optional.empty();

  SparkRows(SourceParts source, LandingSession landing, SparkSession spark) {
    this.source = source;
    this.landing = landing;
    this.spark = spark;
    this.scratch = landing.folder().resolve("spark-" + source.whole().sha256());
    this.tables = new SparkTables(spark, scratch);
  }

  @Override
  public SourceFile file() {
    return source.whole();
  }

  @Override
  public RawTable load(LandingTerms terms, Set<String> nested) {
    DatasetContract contract = terms.contract();
    checked = Optional.of(new CheckedRows(landing, contract));
    SparkSource read = SparkJobs.run(() -> read(contract));
    rows = Optional.of(read);
    RawTable raw = read.table();
    if (raw.rows() + raw.malformed() == 0) {
      throw SourceFile.refused(
          file().path(),
          new Bilingual(
              "tệp có dòng tiêu đề nhưng không có dòng dữ liệu nào", "it has a header and no rows"),
          new Bilingual("Hãy yêu cầu nơi gửi gửi lại tệp", "Ask the sender for the file again"));
    }
    return raw;
  }

  private SparkSource read(DatasetContract contract) {
    return switch (file().format()) {
      case CSV -> CsvExtract.read(source, contract, spark, checked.orElseThrow());
      case PARQUET -> ParquetExtract.read(source, contract, spark, landing, checked.orElseThrow());
      case XLSX, JSON, JSON_LINES, XFORM -> throw unsupported(file().format());
    };
  }

  private RuntimeException unsupported(SourceFormat format) {
    return SourceFile.refused(
        file().path(),
        new Bilingual(
                "Spark chỉ đọc CSV và Parquet, không đọc %s",
                "the Spark engine reads CSV and Parquet, not %s")
            .formatted(format),
        new Bilingual("Hãy nạp không dùng --engine spark", "Land it without --engine spark"));
  }

  @Override
  public Staging decide(LandingTerms terms) {
    Staging decided = SparkJobs.run(() -> check(terms));
    staging = Optional.of(decided);
    return decided;
  }

  private Staging check(LandingTerms terms) {
    DatasetContract contract = terms.contract();
    Set<String> ticks = rows.orElseThrow().tickColumns();
    StagingSql sql =
        new StagingSql(
            contract, new TypedSql(new SparkDialect(), terms.key(), ticks), terms.checks());
    rows.orElseThrow().rows().createOrReplaceTempView("raw");
    SparkTerms.viewUnits(spark, landing);
    terms.parent().ifPresent(parent -> SparkTerms.viewParents(spark, tables, terms, parent));
    List<Path> staged =
        tables.materialise(
            "staged",
            sql.staged(sql.typed("SELECT * FROM raw"), sql.refusedByAnyCheck(), kept(contract)));
    List<Path> landed = terms.acceptedFiles(contract);
    tables.view("landed", landed, DatasetTables.layout(contract));
    List<Path> fates = new SparkFates(tables, contract, sql).decide(landed.isEmpty());
    return checked
        .orElseThrow()
        .show(
            staged,
            fates,
            new StagingSql(
                contract, new TypedSql(new DuckDbDialect(), terms.key(), ticks), terms.checks()));
  }

  /** What quarantine and sealed text need of the typed rows. */
  private static String kept(DatasetContract contract) {
    return ", CASE WHEN _refused THEN struct(t.*) END AS "
        + CheckedRows.TYPED
        + contract.columns().stream()
            .filter(Column::personal)
            .map(c -> ", t.\"raw_%1$s\" AS \"%2$s%1$s\"".formatted(c.name(), CheckedRows.PERSONAL))
            .collect(joining());
  }

  @Override
  public void waiting(LakeChange change, BatchId batch) {
    DatasetContract contract = staging.orElseThrow().contract();
    LakeTable table =
        change.table(DatasetTables.waiting(contract.id()), DatasetTables.layout(contract));
    String sql = landed(change, batch).waitingSql();
    table.append(
        SparkJobs.run(() -> tables.write(sql, table, batch.toString())),
        Map.of("kpi.batch", batch.toString()));
  }

  @Override
  public SnapshotId accepted(
      LakeChange change,
      BatchId batch,
      RowCounts counts,
      boolean everyRow,
      Map<String, String> notes) {
    DatasetContract contract = staging.orElseThrow().contract();
    LakeTable table =
        change.table(DatasetTables.accepted(contract.id()), DatasetTables.layout(contract));
    if (counts.accepted() + counts.superseding() == 0) {
      return table.append(List.of(), notes);
    }
    String sql = landed(change, batch).acceptedSql(everyRow);
    return table.append(SparkJobs.run(() -> tables.write(sql, table, batch.toString())), notes);
  }

  private LandedRows landed(LakeChange change, BatchId batch) {
    return LandedRows.ofFile(landing, staging.orElseThrow(), change, batch);
  }

  @Override
  public void close() {
    checked.ifPresent(CheckedRows::close);
    checked = Optional.empty();
    source.parts().forEach(SourceFile::deleteUnpacked);
    if (java.nio.file.Files.exists(scratch)) {
      Scratch.delete(scratch);
    }
  }
}
