package vn.thuocdo.dashboard.web.view;

import java.util.Optional;
import vn.thuocdo.dashboard.web.text.Texts;

/**
 * What surrounds every page.
 *
 * @param title of the browser's tab
 * @param reader what the page may lead to
 * @param synthetic true when the figures are made up
 * @param inVietnamese address of the same page in Vietnamese
 * @param inEnglish address of the same page in English
 * @param freshness one line on how new the figures are
 * @param source one line on where they come from, for print
 */
public record Frame(
    Texts t,
    String title,
    Reader reader,
    boolean synthetic,
    String inVietnamese,
    String inEnglish,
    Optional<String> freshness,
    Optional<String> source,
    Files files) {

  /**
   * What a reader may open.
   *
   * @param known true when the reader has signed in
   */
  public record Reader(
      boolean known,
      boolean figures,
      boolean quality,
      boolean ledger,
      boolean audit,
      boolean support) {}

  /** Addresses of scripts and styles. */
  public record Files(
      String style,
      String theme,
      String page,
      String choice,
      String charts,
      String explore,
      String echarts,
      String icon,
      String intake,
      String meeting) {}

  /** Language of the page, as HTML names it. */
  public String language() {
    return t.locale().getLanguage();
  }
}
