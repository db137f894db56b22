package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.dashboard.SampleHome;

class HeatTest {
  private static final QualityQuestion WARDS =
      new QualityQuestion(
          Optional.empty(),
          Optional.empty(),
          Optional.of("ward"),
          Optional.of("2026-10"),
          Optional.empty());

  @Test
  void wardsThatSentLeastStandFirst() throws IOException {
    try (Site site = Site.ofSample();
        QualityAnswers answers = QualityAnswers.open(SampleHome.catalogue(), site.lake())) {
      Map<String, Long> absent =
          answers.reporting(WARDS).stream()
              .filter(row -> row.actual() == 0)
              .collect(Collectors.groupingBy(row -> row.unit().code(), Collectors.counting()));
      String page = site.get("/chat-luong?month=2026-10").body();
      Matcher rows =
          Pattern.compile("<tr data-unit=\"(\\d+)\">.*?class=\"standing\">(\\d+) chưa gửi")
              .matcher(page);

      long before = Long.MAX_VALUE;
      int seen = 0;
      while (rows.find()) {
        long number = Long.parseLong(rows.group(2));
        assertThat(number).as(rows.group(1)).isEqualTo(absent.getOrDefault(rows.group(1), 0L));
        assertThat(number).isLessThanOrEqualTo(before);
        before = number;
        seen++;
      }
      assertThat(seen).isEqualTo(40);
      assertThat(page).contains("40 trong 263 đơn vị", ">chưa gửi</td>");
    }
  }
}
