package vn.thuocdo.ingest.generate;

/** How an office saves a CSV file. */
public enum CsvStyle {
  /** English headers, commas, ISO dates. */
  ENGLISH(',', "yes", "no", false),
  /** Vietnamese headers, semicolons, a byte order mark and day-first dates, as Excel saves. */
  VIETNAMESE(';', "có", "không", true),
  /** English headers, tabs, ISO dates: an extract of a database. */
  TABBED('\t', "true", "false", false),
  /** Vietnamese headers, commas, day-first dates and figures for yes and no. */
  LABELLED(',', "1", "0", true);

  private final char delimiter;
  private final String yes;
  private final String no;
  private final boolean vietnamese;

  CsvStyle(char delimiter, String yes, String no, boolean vietnamese) {
    this.delimiter = delimiter;
    this.yes = yes;
    this.no = no;
    this.vietnamese = vietnamese;
  }

  public char delimiter() {
    return delimiter;
  }

  /** The word for a boolean. */
  public String word(boolean value) {
    return value ? yes : no;
  }

  /** What the file begins with, before the header. */
  public String opening() {
    return this == VIETNAMESE ? "\uFEFF" : "";
  }

  /** The name of the column in the header. */
  public String headerOf(Column column) {
    return vietnamese ? column.label() : column.name();
  }

  public boolean dayFirst() {
    return vietnamese;
  }
}
