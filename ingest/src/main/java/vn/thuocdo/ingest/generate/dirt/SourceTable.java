package vn.thuocdo.ingest.generate.dirt;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * A written CSV file: its contract and the columns of its header, in order.
 *
 * @param file name without its folder
 */
record SourceTable(DatasetContract contract, String file, char delimiter, List<Column> columns) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  SourceTable {
    columns = List.copyOf(columns);
  }

  /** Reads the header; every field must be a name or a Vietnamese label of the contract. */
  static SourceTable of(DatasetContract contract, String file, String header) {
    String fields = header.replace(BYTE_ORDER_MARK, "");
    for (char delimiter : new char[] {',', ';', '\t'}) {
      List<Column> columns = columns(contract, SourceRow.split(fields, delimiter));
      if (columns.size() == contract.columns().size()) {
        return new SourceTable(contract, file, delimiter, columns);
      }
    }
    throw new IllegalArgumentException("not a header of %s: %s".formatted(contract.id(), header));
  }

  private static List<Column> columns(DatasetContract contract, List<String> fields) {
    List<Column> columns = new ArrayList<>();
    for (String field : fields) {
      contract.columns().stream()
          .filter(column -> column.name().equals(field) || column.label().vi().equals(field))
          .forEach(columns::add);
    }
    return columns;
  }

  SourceRow row(String line) {
    return new SourceRow(this, SourceRow.split(line, delimiter));
  }

  int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(contract.id() + " has no column " + column);
  }
}
