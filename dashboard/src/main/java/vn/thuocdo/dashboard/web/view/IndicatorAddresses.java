package vn.thuocdo.dashboard.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the figures of an indicator's page are found in other shapes. */
record IndicatorAddresses(IndicatorAnswers answers) {

  /** The page itself, with what it is about. */
  String page() {
    return "/indicators/%s?%s".formatted(answers.indicator().id(), view());
  }

  /** The same page with its explanation. */
  String explanation() {
    return page() + "&nguon=1#nguon";
  }

  /** One chart as a picture. */
  String picture(String chart) {
    return "/indicators/%s/charts/%s.svg?%s".formatted(answers.indicator().id(), chart, view());
  }

  private String view() {
    return "unit=%s&period=%s%s"
        .formatted(
            encoded(answers.place().code()),
            answers.period(),
            answers.goal().map(row -> "&plan=" + row.goal().planId()).orElse(""));
  }

  /** Figures of all wards in the period. */
  String wardsCsv() {
    return "/api/v1/values?indicator=%s&unit=%s&level=ward&period=%s&format=csv"
        .formatted(
            answers.indicator().id(),
            answers.province().map(row -> row.place().code()).orElse(answers.place().code()),
            answers.period());
  }

  /** Figures of the unit month by month. */
  String monthsCsv() {
    return "/api/v1/values?indicator=%s&unit=%s&from=%s&to=%s&format=csv"
        .formatted(
            answers.indicator().id(),
            encoded(answers.place().code()),
            answers.trend().get(0).period(),
            answers.trend().get(answers.trend().size() - 1).period());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
