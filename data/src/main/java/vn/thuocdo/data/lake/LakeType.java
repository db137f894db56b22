package vn.thuocdo.data.lake;

import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** Types of lake columns, chosen so that DuckDB, Spark and Parquet agree on every value. */
public enum LakeType {
  TEXT("VARCHAR"),
  LONG("BIGINT"),
  DATE("DATE"),
  BOOLEAN("BOOLEAN"),
  DECIMAL("DECIMAL(28,6)"),
  BYTES("BLOB");

  private final String sqlType;

  LakeType(String sqlType) {
    this.sqlType = sqlType;
  }

  /** SQL name of the type. */
  public String sqlType() {
    return sqlType;
  }

  Type icebergType() {
    return switch (this) {
      case TEXT -> Types.StringType.get();
      case LONG -> Types.LongType.get();
      case DATE -> Types.DateType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case DECIMAL -> Types.DecimalType.of(28, 6);
      case BYTES -> Types.BinaryType.get();
    };
  }
}
