package vn.thuocdo.data.lake;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.types.Types;

/** The columns of a lake table, in order. Iceberg field ids follow that order, from 1. */
public record TableLayout(List<LakeColumn> columns) {
  public TableLayout {
    columns = List.copyOf(columns);
  }

  Schema icebergSchema() {
    List<Types.NestedField> fields = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      LakeColumn column = columns.get(i);
      fields.add(Types.NestedField.optional(i + 1, column.name(), column.type().icebergType()));
    }
    return new Schema(fields);
  }

  /** Adds the columns that a table of an earlier version lacks. */
  void evolve(Table table) {
    UpdateSchema update = table.updateSchema();
    boolean lacking = false;
    for (LakeColumn column : columns) {
      if (table.schema().findField(column.name()) == null) {
        update.addColumn(column.name(), column.type().icebergType());
        lacking = true;
      }
    }
    if (lacking) {
      update.commit();
    }
  }

  /** A SELECT that yields no row of this layout, for a table that holds no file yet. */
  public String emptySelect() {
    return columns.stream()
            .map(c -> "CAST(NULL AS %s) AS \"%s\"".formatted(c.type().sqlType(), c.name()))
            .collect(joining(", ", "SELECT ", ""))
        + " WHERE FALSE";
  }

  /** Quoted column names, separated by commas. */
  public String columnList() {
    return columns.stream().map(c -> "\"" + c.name() + "\"").collect(joining(", "));
  }
}
