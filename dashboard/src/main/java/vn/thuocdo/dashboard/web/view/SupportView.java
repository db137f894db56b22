package vn.thuocdo.dashboard.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The support list of a ward.
 *
 * @param csrf what the form sends along; empty without a session, and then there is no form
 * @param wards wards whose list the reader may open
 * @param purpose as the reader wrote it
 * @param sheet the people; empty before anything was asked
 */
public record SupportView(
    String csrf,
    List<Choice> wards,
    List<Choice> needs,
    String purpose,
    int limit,
    Optional<Sheet> sheet) {
  public SupportView {
    wards = List.copyOf(wards);
    needs = List.copyOf(needs);
  }

  /** Something to choose. */
  public record Choice(String value, String name, boolean chosen) {}

  /**
   * People, ready to be printed.
   *
   * @param watermark who opened it, when and what for; stands above and across every printed page
   * @param many how many are listed, and of how many
   */
  public record Sheet(String heading, String watermark, String many, List<Line> lines) {
    public Sheet {
      lines = List.copyOf(lines);
    }
  }

  /** A person or household; empty texts where nothing is known. */
  public record Line(
      String neighbourhood,
      String household,
      String person,
      String head,
      String phone,
      String address) {}
}
