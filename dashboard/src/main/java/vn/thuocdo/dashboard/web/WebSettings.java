package vn.thuocdo.dashboard.web;

/**
 * How the server is reached, what it takes and what it says about its data.
 *
 * @param host address to listen on, such as {@code 127.0.0.1}
 * @param port port to listen on; 0 for any free one
 * @param synthetic true when the figures are made up; every page then says so
 * @param door who is let in
 * @param mostUploadBytes largest request with files
 */
public record WebSettings(
    String host, int port, boolean synthetic, Door door, long mostUploadBytes) {
  /** 2 GB: a year of a province as CSV. */
  public static final long USUAL_UPLOAD_BYTES = 2_000_000_000L;

  /**
   * Who is let in.
   *
   * @param open true when visitors may read open figures without signing in
   * @param behindProxy true when the headers of a proxy in front are to be believed
   */
  public record Door(boolean open, boolean behindProxy) {
    /** Only those who sign in. */
    public static final Door CLOSED = new Door(false, false);
  }

  /** Only those who sign in, with uploads of the usual size. */
  public WebSettings(String host, int port, boolean synthetic) {
    this(host, port, synthetic, Door.CLOSED, USUAL_UPLOAD_BYTES);
  }
}
