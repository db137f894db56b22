package vn.thuocdo.ingest.restricted;

import java.util.List;

/**
 * What a support list found.
 *
 * @param rows people or households, as many as were asked for
 * @param all how many there are, those beyond the limit too
 */
public record SupportFound(List<SupportRow> rows, long all) {
  public SupportFound {
    rows = List.copyOf(rows);
  }

  /** True when the limit left some out. */
  public boolean isCut() {
    return all > rows.size();
  }
}
