package vn.thuocdo.dashboard.web;

/**
 * How the server is reached, what it takes and what it says about its data.
 *
 * @param host address to listen on, such as {@code 127.0.0.1}
 * @param port port to listen on; 0 for any free one
 * @param synthetic true when the figures are made up; every page then says so
 * @param allowUpload true when everybody who reaches the server may send files
 * @param mostUploadBytes largest request with files
 */
public record WebSettings(
    String host, int port, boolean synthetic, boolean allowUpload, long mostUploadBytes) {
  /** 2 GB: a year of a province as CSV. */
  public static final long USUAL_UPLOAD_BYTES = 2_000_000_000L;

  /** Files are taken from this machine only. */
  public WebSettings(String host, int port, boolean synthetic) {
    this(host, port, synthetic, false, USUAL_UPLOAD_BYTES);
  }
}
