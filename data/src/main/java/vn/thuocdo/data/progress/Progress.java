package vn.thuocdo.data.progress;

/** Tells a person how far long work has come. Implementations must be quick to call. */
public interface Progress {
  /** Says nothing; for tests and quiet runs. */
  Progress SILENT =
      (what, total) ->
          new Stage() {
            @Override
            public void advance(long steps) {}

            @Override
            public void close() {}
          };

  /**
   * Begins a stage.
   *
   * @param what a few words for the reader
   * @param total number of steps expected, or -1 when unknown
   */
  Stage start(String what, long total);

  /** A running stage; closing it ends it, done or not. */
  interface Stage extends AutoCloseable {
    void advance(long steps);

    @Override
    void close();
  }
}
