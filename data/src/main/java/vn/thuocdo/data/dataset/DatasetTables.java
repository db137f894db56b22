package vn.thuocdo.data.dataset;

import java.util.ArrayList;
import java.util.List;
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

  /** Number of the row in its source file, 1 for the first row below the header. */
  public static final String ROW = "_row_number";

  /** Day that places the row in time. */
  public static final String EVENT_DATE = "_event_date";

  /** 63-bit hash of the stored columns; tells a repeated row from a changed one of the same key. */
  public static final String CONTENT = "_content_hash";

  /** True when the key was known before the row landed. */
  public static final String SUPERSEDES = "_supersedes";

  /** Rows that were refused, of all datasets. */
  public static final TableId QUARANTINE = new TableId("quarantine");

  private DatasetTables() {}

  /** Table with the accepted rows of a dataset. */
  public static TableId accepted(String dataset) {
    return new TableId(dataset);
  }

  /** Table with the rows that wait for their parents. */
  public static TableId waiting(String dataset) {
    return new TableId(dataset + "_waiting");
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
    columns.add(new LakeColumn(EVENT_DATE, LakeType.DATE));
    columns.add(new LakeColumn(CONTENT, LakeType.LONG));
    columns.add(new LakeColumn(SUPERSEDES, LakeType.BOOLEAN));
    return new TableLayout(columns);
  }

  /** Layout of the quarantine: one row per refused row and reason. */
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
            new LakeColumn("raw", LakeType.TEXT)));
  }
}
