package vn.thuocdo.data.dataset;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeColumn;
import vn.thuocdo.data.lake.LakeType;
import vn.thuocdo.data.lake.TableId;
import vn.thuocdo.data.lake.TableLayout;

/** How the lake lays out datasets. */
public final class DatasetTables {
  /** Batch that brought a row. */
  public static final String BATCH = "_batch_id";

  /** Position of the batch in the order of landing; the later one wins. */
  public static final String SEQUENCE = "_landed_seq";

  /** Number of the row among the rows of its source file, from 1. */
  public static final String ROW = "_row_number";

  /** Line of the source file on which the row begins; in a workbook the row of the sheet. */
  public static final String LINE = "_line";

  /** Day that places the row in time. */
  public static final String EVENT_DATE = "_event_date";

  /** True when the key was known before the row landed. */
  public static final String SUPERSEDES = "_supersedes";

  /** Rows that were refused, of all datasets. */
  public static final TableId QUARANTINE = new TableId("quarantine");

  /** Personal text of all datasets, sealed. Not for analysts. */
  public static final TableId PERSONAL = new TableId("personal_text");

  private DatasetTables() {}

  /** Table with the accepted rows of a dataset. */
  public static TableId accepted(String dataset) {
    return new TableId(dataset);
  }

  /** Table with the rows that wait for their parents. */
  public static TableId waiting(String dataset) {
    return new TableId(dataset + "_waiting");
  }

  /** SQL that reads every accepted row of a dataset, or none before the first has landed. */
  public static String acceptedSql(Lake lake, DatasetContract contract) {
    return lake.readSql(accepted(contract.id()), layout(contract));
  }

  /** SQL that reads every refused row with its reasons, or none before the first. */
  public static String quarantineSql(Lake lake) {
    return lake.readSql(QUARANTINE, quarantineLayout());
  }

  /** Layout of both: the stored columns of the contract, then where each row came from. */
  public static TableLayout layout(DatasetContract contract) {
    List<LakeColumn> columns = new ArrayList<>();
    contract
        .storedColumns()
        .forEach(c -> columns.add(new LakeColumn(c.name(), c.type().lakeType())));
    columns.add(new LakeColumn(BATCH, LakeType.TEXT));
    columns.add(new LakeColumn(SEQUENCE, LakeType.LONG));
    columns.add(new LakeColumn(ROW, LakeType.LONG));
    columns.add(new LakeColumn(LINE, LakeType.LONG));
    columns.add(new LakeColumn(EVENT_DATE, LakeType.DATE));
    columns.add(new LakeColumn(SUPERSEDES, LakeType.BOOLEAN));
    return new TableLayout(columns);
  }

  /**
   * Layout of the quarantine: one row per refused row and reason. {@code row_key} is the row's key
   * with identifiers as pseudonyms, NULL when it could not be read; {@code raw} is the row as JSON
   * with personal text masked.
   */
  public static TableLayout quarantineLayout() {
    return new TableLayout(
        List.of(
            new LakeColumn(BATCH, LakeType.TEXT),
            new LakeColumn("dataset", LakeType.TEXT),
            new LakeColumn("file", LakeType.TEXT),
            new LakeColumn("line", LakeType.LONG),
            new LakeColumn("column_name", LakeType.TEXT),
            new LakeColumn("code", LakeType.TEXT),
            new LakeColumn("message_vi", LakeType.TEXT),
            new LakeColumn("message_en", LakeType.TEXT),
            new LakeColumn("row_key", LakeType.TEXT),
            new LakeColumn("raw", LakeType.TEXT)));
  }

  /**
   * Layout of the sealed personal text: {@code sealed} is a Parquet file with the texts of rows of
   * one batch and unit, encrypted with AES-256-GCM under the home's key.
   */
  public static TableLayout personalLayout() {
    return new TableLayout(
        List.of(
            new LakeColumn(BATCH, LakeType.TEXT),
            new LakeColumn("dataset", LakeType.TEXT),
            new LakeColumn("unit_code", LakeType.TEXT),
            new LakeColumn("part", LakeType.LONG),
            new LakeColumn("sealed", LakeType.BYTES)));
  }
}
