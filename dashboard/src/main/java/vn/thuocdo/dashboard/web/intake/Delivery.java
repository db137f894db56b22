package vn.thuocdo.dashboard.web.intake;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * What a sender wants done with the files.
 *
 * @param dryRun check only
 * @param maxRejectedPercent a file is refused as a whole when more of its rows are bad
 * @param ticket to ask for progress by
 */
public record Delivery(
    String dataset, boolean dryRun, BigDecimal maxRejectedPercent, Optional<String> ticket) {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  public Delivery {
    ticket.ifPresent(Journeys::checked);
  }

  /** Reads the wishes as a request spells them; WRONG_USAGE when one is not understood. */
  public static Delivery of(
      String dataset,
      Optional<String> dryRun,
      Optional<String> maxRejected,
      Optional<String> ticket) {
    return new Delivery(
        dataset,
        dryRun.map(Delivery::yesOrNo).orElse(false),
        maxRejected.map(Delivery::percent).orElse(ALL),
        ticket);
  }

  private static boolean yesOrNo(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong("dry_run", text, new Bilingual("true hoặc false", "true or false"));
    }
    return text.equals("true");
  }

  private static BigDecimal percent(String text) {
    if (!text.matches("\\d{1,3}(\\.\\d{1,4})?") || new BigDecimal(text).compareTo(ALL) > 0) {
      throw wrong(
          "max_rejected",
          text,
          new Bilingual(
              "tỷ lệ phần trăm từ 0 đến 100, ví dụ 2.5",
              "a percentage from 0 to 100, such as 2.5"));
    }
    return new BigDecimal(text);
  }

  private static KpiException wrong(String name, String value, Bilingual instead) {
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        new Bilingual(
            "Không đọc được tham số %s '%s'. Viết là %s.".formatted(name, value, instead.vi()),
            "Cannot read parameter %s '%s'. Write it as %s.".formatted(name, value, instead.en())));
  }
}
