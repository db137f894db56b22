package vn.thuocdo.data.lake;

/**
 * One landing of one source file.
 *
 * @param sequence position in the order of landing, from 1; later batches win ties
 */
public record BatchId(long sequence) {
  @Override
  public String toString() {
    return "b%06d".formatted(sequence);
  }

  /** Reads {@code b000042}; IllegalArgumentException for anything else. */
  public static BatchId parse(String text) {
    if (!text.matches("b\\d{6,}")) {
      throw new IllegalArgumentException("'%s' is not a batch id such as b000042".formatted(text));
    }
    return new BatchId(Long.parseLong(text.substring(1)));
  }
}
