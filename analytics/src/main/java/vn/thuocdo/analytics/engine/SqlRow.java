package vn.thuocdo.analytics.engine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** A row of a query's result. Columns count from 1; empty stands for NULL. */
public interface SqlRow {
  Optional<String> text(int column);

  /** A whole number of any width. */
  OptionalLong number(int column);

  Optional<LocalDate> date(int column);
}
