package vn.thuocdo.ingest.generate;

/** How an office saves a CSV file. */
enum CsvStyle {
  /** English headers, commas, ISO dates. */
  ENGLISH(',', "yes", "no"),
  /** Vietnamese headers, semicolons, a byte order mark and day-first dates, as Excel saves. */
  VIETNAMESE(';', "có", "không");

  private final char delimiter;
  private final String yes;
  private final String no;

  CsvStyle(char delimiter, String yes, String no) {
    this.delimiter = delimiter;
    this.yes = yes;
    this.no = no;
  }

  char delimiter() {
    return delimiter;
  }

  /** The word for a boolean. */
  String word(boolean value) {
    return value ? yes : no;
  }

  /** What the file begins with, before the header. */
  String opening() {
    return this == VIETNAMESE ? "\uFEFF" : "";
  }

  /** The name of the column in the header. */
  String headerOf(Column column) {
    return this == VIETNAMESE ? column.label() : column.name();
  }

  boolean dayFirst() {
    return this == VIETNAMESE;
  }
}
