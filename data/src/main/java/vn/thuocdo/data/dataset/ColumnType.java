package vn.thuocdo.data.dataset;

import java.util.Locale;
import vn.thuocdo.data.lake.LakeType;

/** What a column of a source file holds, and how the lake stores it. */
public enum ColumnType {
  /** Free text, kept as it is. */
  TEXT(LakeType.TEXT),
  /** One value of a code list. */
  CODE(LakeType.TEXT),
  /** Several values of a code list, joined by {@code ;}, stored sorted. */
  SET(LakeType.TEXT),
  /** Code of a ward that is valid on the event date. */
  UNIT(LakeType.TEXT),
  /** A person's identifier; stored only as a keyed hash. */
  IDENTIFIER(LakeType.TEXT),
  /** A calendar day. */
  DATE(LakeType.DATE),
  /** A calendar month, stored as {@code 2026-03}. */
  MONTH(LakeType.TEXT),
  /** A whole number. */
  INTEGER(LakeType.LONG),
  /** A decimal number with up to six places. */
  DECIMAL(LakeType.DECIMAL),
  /** Yes or no. */
  BOOLEAN(LakeType.BOOLEAN);

  private final LakeType lakeType;

  ColumnType(LakeType lakeType) {
    this.lakeType = lakeType;
  }

  /** How the lake stores it. */
  public LakeType lakeType() {
    return lakeType;
  }

  /** The type with this lower-case name; IllegalArgumentException otherwise. */
  public static ColumnType of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown column type '%s'".formatted(name), e);
    }
  }
}
