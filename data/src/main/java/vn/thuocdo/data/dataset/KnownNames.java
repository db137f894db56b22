package vn.thuocdo.data.dataset;

import java.util.List;

/** The names that the catalogue knows, by what they refer to. */
@FunctionalInterface
public interface KnownNames {
  /** Every known name, in the order of the catalogue. */
  List<String> of(Reference reference);
}
