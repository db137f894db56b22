package vn.thuocdo.data.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.data.text.Bilingual;

/** What the text of a column names in the catalogue. A row that names nothing known is refused. */
public enum Reference {
  /** Id of an indicator. */
  INDICATOR("chỉ số", "indicators"),
  /** Id of a plan's goal. */
  GOAL("chỉ tiêu của các kế hoạch", "goals of the plans"),
  /** Id of a plan's task. */
  TASK("nhiệm vụ của các kế hoạch", "tasks of the plans"),
  /** Code of a province or ward. */
  UNIT("tỉnh, thành phố, phường, xã, đặc khu", "provinces and wards"),
  /** Id of an agency. */
  AGENCY("cơ quan", "agencies");

  private final Bilingual things;

  Reference(String vi, String en) {
    this.things = new Bilingual(vi, en);
  }

  /** What is listed there, in the plural. */
  public Bilingual things() {
    return things;
  }

  /** Code of the error when a name is not known. */
  public String errorCode() {
    return "UNKNOWN_" + name();
  }

  /** Every code of such an error. */
  public static List<String> errorCodes() {
    return Arrays.stream(values()).map(Reference::errorCode).toList();
  }

  /** The reference with this lower-case name; IllegalArgumentException otherwise. */
  public static Reference of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown reference '%s'".formatted(name), e);
    }
  }
}
