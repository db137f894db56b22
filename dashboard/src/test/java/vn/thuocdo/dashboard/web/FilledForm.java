package vn.thuocdo.dashboard.web;

/** A form as a browser sends it (RFC 7578). */
final class FilledForm {
  /** Its content type. */
  static final String TYPE = "multipart/form-data; boundary=x";

  private FilledForm() {}

  /** A form of these parts. */
  static String of(String... parts) {
    return String.join("", parts) + "--x--\r\n";
  }

  /** A chosen value. */
  static String value(String name, String value) {
    return part(name, value);
  }

  /** A file of the field {@code file}. */
  static String file(String name, String text) {
    return part("file\"; filename=\"" + name, text);
  }

  private static String part(String name, String text) {
    return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, text);
  }
}
