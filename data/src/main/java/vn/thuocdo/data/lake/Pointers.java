package vn.thuocdo.data.lake;

import java.util.Optional;

/** Where the newest metadata file of each table is. */
interface Pointers {
  /** Location of the newest metadata; empty when there is no such table. */
  Optional<String> find(TableId table);

  /**
   * Points a table to new metadata.
   *
   * @param from where the change began; empty for a new table
   */
  void move(TableId table, Optional<String> from, String to);
}
