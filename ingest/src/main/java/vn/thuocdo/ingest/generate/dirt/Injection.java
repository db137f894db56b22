package vn.thuocdo.ingest.generate.dirt;

/**
 * One thing that was done to a source file.
 *
 * @param file name without its folder
 * @param line physical line at which the spoiled row begins; the header is line 1
 * @param column changed column; empty when the whole line is meant
 * @param code quarantine code by which the row must be caught; empty when it must not be caught
 * @param kind what was done, in words
 * @param original what stood there: a cell or the whole line
 * @param written what stands there now
 */
public record Injection(
    String file,
    String dataset,
    long line,
    String column,
    String code,
    String kind,
    String original,
    String written) {
  /** True when landing must put the row into quarantine. */
  public boolean caught() {
    return !code.isEmpty();
  }
}
